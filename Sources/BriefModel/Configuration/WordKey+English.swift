package import BriefDiagnostics

extension WordKey {
  /// The text in English, said here alone; every other language has it in its catalogue.
  package var message: Message {
    switch self {
    // These two follow from the language itself.
    case .languageName, .direction: Message.verbatim("")
    case .dateFormat: Message("\(.value) \(.value) \(.value)", context: "day, month, year")
    case .monthFormat: Message("\(.value) \(.value)", context: "month, year")
    case .skipToText: Message("Skip to the text")
    case .mainMenu: Message("Main", context: "menu")
    case .languageMenu: Message("Languages")
    case .menuCountries: Message("Countries")
    case .menuTopics: Message("Topics")
    case .menuEvidence: Message("Evidence", context: "menu")
    case .homePage: Message("Home page")
    case .readLatest: Message("Read the latest document")
    case .byCountry: Message("By country")
    case .byTopic: Message("By topic")
    case .byCertainty: Message("By certainty of evidence")
    case .newAndChanged: Message("New and changed")
    case .allDocuments: Message("All policy briefs")
    case .countriesTitle: Message("Countries")
    case .countriesIntroduction:
      Message(
        "What the group has written about each country. International documents apply to several.")
    case .topicsTitle: Message("Topics")
    case .topicsIntroduction:
      Message("What the group works on, with everything that has been written about it.")
    case .evidenceTitle: Message("Evidence")
    case .evidenceIntroduction:
      Message(
        "How sure the authors of each document are. The levels are the authors’ own judgement in the terms of GRADE, the method that the World Health Organization and many guideline groups use; they are not a formal GRADE assessment."
      )
    case .audiencesTitle: Message("For whom")
    case .audiencesIntroduction: Message("The documents by the readers for whom they were written.")
    case .glossaryTitle: Message("Glossary")
    case .glossaryIntroduction: Message("What the words mean that these documents use.")
    case .countryIntroduction: Message("What the group has written that concerns \(.value).")
    case .topicIntroduction: Message("Everything that the group has written about this topic.")
    case .evidenceListIntroduction: Message("The documents whose main finding has this level.")
    case .audienceIntroduction:
      Message("The documents that were written with these readers in mind.")
    case .kindIntroduction: Message("All documents of this kind, the newest first.")
    case .emptyList:
      Message(
        "Nothing stands here yet. Documents will be listed here as soon as the group has written them."
      )
    case .pageOf: Message("Page \(.value) of \(.value)")
    case .previousPage: Message("Newer", context: "pager")
    case .nextPage: Message("Older", context: "pager")
    case .pages: Message("Pages", context: "pager")
    case .feed: Message("Feed (Atom)")
    case .levelHigh: Message("High", context: "certainty")
    case .levelModerate: Message("Moderate", context: "certainty")
    case .levelLow: Message("Low", context: "certainty")
    case .levelVeryLow: Message("Very low", context: "certainty")
    case .levelNormative: Message("Law and guidance", context: "certainty")
    case .levelNotGraded: Message("Not graded", context: "certainty")
    case .levelOcebm1: Message("OCEBM level 1")
    case .levelOcebm2: Message("OCEBM level 2")
    case .levelOcebm3: Message("OCEBM level 3")
    case .levelOcebm4: Message("OCEBM level 4")
    case .levelOcebm5: Message("OCEBM level 5")
    case .meansHigh: Message("The true effect is very likely close to what is said here.")
    case .meansModerate:
      Message(
        "The true effect is probably close to what is said here, but it may be clearly different.")
    case .meansLow: Message("The true effect may be clearly different from what is said here.")
    case .meansVeryLow:
      Message(
        "What is said here is very uncertain; the true effect is likely to be clearly different.")
    case .meansNormative:
      Message(
        "What is said here rests on law or official guidance. That gives it authority, but it is not evidence of an effect."
      )
    case .meansNotGraded: Message("The authors did not judge how certain the evidence is.")
    case .meansOcebm:
      Message(
        "The level is one of the five of the Oxford Centre for Evidence-Based Medicine; 1 is the strongest."
      )
    case .certaintyOf: Message("\(.value) certainty")
    case .judgement: Message("The authors’ judgement, in GRADE’s terms.")
    case .judgementCerqual: Message("The authors’ judgement, in the terms of GRADE-CERQual.")
    case .judgementOther: Message("The authors’ judgement.")
    case .audiencePolicymaker: Message("Policymakers")
    case .audienceClinician: Message("Clinicians")
    case .audienceLivedExperience: Message("People with lived experience")
    case .audienceFamily: Message("Families")
    case .audienceResearcher: Message("Researchers")
    case .audienceEveryone: Message("The public")
    case .aboutThis: Message("About this document")
    case .authors: Message("Authors")
    case .published: Message("Published", context: "date")
    case .forReview: Message("For review")
    case .notStated: Message("Not stated")
    case .yes: Message("yes")
    case .no: Message("no")
    case .significantChange: Message("What it says changed.")
    case .updated: Message("Updated", context: "date")
    case .reviewBy: Message("Review by")
    case .version: Message("Version", context: "fact")
    case .interests: Message("Interests")
    case .noInterests: Message("none declared", context: "interests")
    case .funding: Message("Funding")
    case .noFunding: Message("none", context: "funding")
    case .reviewers: Message("Reviewed by")
    case .question: Message("Question", context: "fact")
    case .searched: Message("Searched", context: "fact")
    case .licence: Message("Licence", context: "fact")
    case .doi: Message("DOI")
    case .audience: Message("For", context: "audience")
    case .status: Message("Status", context: "status")
    case .languages: Message("Language", context: "fact")
    case .onThisPage: Message("On this page")
    case .downloadPDF: Message("Download PDF")
    case .type: Message("Type", context: "type")
    case .briefTypeEvidence: Message("Evidence brief")
    case .briefTypePosition: Message("Position of the group")
    case .briefTypeRapid: Message("Rapid response")
    case .reviewScientific: Message("scientific review")
    case .reviewSystem: Message("health-system review")
    case .reviewLivedExperience: Message("lived-experience review")
    case .reviewLegal: Message("legal review")
    case .statusDraft: Message("Draft", context: "status")
    case .statusInReview: Message("In review", context: "status")
    case .statusApproved: Message("Approved", context: "status")
    case .statusPublished: Message("Published", context: "status")
    case .statusSuperseded: Message("Superseded", context: "status")
    case .statusWithdrawn: Message("Withdrawn", context: "status")
    case .bannerDraft: Message("This document is being written. Do not quote it or act on it.")
    case .bannerInReview:
      Message(
        "This document has not yet been endorsed by the working group. Comments are welcome until it is approved."
      )
    case .bannerApproved:
      Message("The working group has approved this document; it will be published soon.")
    case .bannerSuperseded: Message("A newer document has taken its place.")
    case .bannerWithdrawn:
      Message("The working group has withdrawn this document. Reason: \(.value)")
    case .bannerReviewPassed:
      Message("This document was to be reviewed by \(.value) and may be out of date.")
    case .bannerEmbargo: Message("Not to be made public before \(.value).")
    case .bannerReviewBuild:
      Message("Review build. It shows withheld documents and must not be published.")
    case .bannerFallback:
      Message("This document has not been translated yet. Its text is shown in \(.value).")
    case .bannerMachine:
      Message("This translation was made by a machine and has not been checked by a person.")
    case .bannerBehind:
      Message(
        "Parts of this translation are older than the original: \(.value). The rest says what the original says."
      )
    case .bannerBehindTitle: Message("title and summary")
    case .bannerBehindOpening: Message("the opening")
    case .readOriginal: Message("Read the original (\(.value))")
    case .linkList: Message("Links")
    case .references: Message("References")
    case .sourcesTitle: Message("Sources")
    case .sourcesIntroduction:
      Message(
        "Every work that a document of this site cites, with the documents that rest on it. When a source is corrected or withdrawn, this is what has to be looked at again."
      )
    case .citedBy: Message("Cited by")
    case .retracted: Message("This work has been retracted.")
    case .backToCitation: Message("Back to where this is cited")
    case .backToCitationNumber: Message("Back to place \(.value) where this is cited")
    case .referenceFiles: Message("Download these references")
    case .footnotes: Message("Notes", context: "footnotes")
    case .footnote: Message("Note \(.value)", context: "footnote")
    case .backToText: Message("Back to the text")
    case .related: Message("About the same")
    case .backlinks: Message("Referred to by")
    case .history: Message("History")
    case .howToCite: Message("How to cite")
    case .claimTypeEffect: Message("effect", context: "kind of claim")
    case .claimTypeExperience: Message("experience", context: "kind of claim")
    case .claimTypeFrequency: Message("frequency", context: "kind of claim")
    case .claimTypeCost: Message("cost", context: "kind of claim")
    case .claimTypeLegal: Message("law and guidance", context: "kind of claim")
    case .claimsEffect: Message("Effects", context: "claims of a kind")
    case .claimsExperience: Message("Experience", context: "claims of a kind")
    case .claimsFrequency: Message("How common it is", context: "claims of a kind")
    case .claimsCost: Message("Costs", context: "claims of a kind")
    case .claimsLegal: Message("Law and guidance", context: "claims of a kind")
    case .claimOverdue: Message("Was to be reviewed by \(.value); may be out of date.")
    case .quotedFrom: Message("From:")
    case .findingsTitle: Message("Findings and their certainty")
    case .findingsNumbersTitle: Message("Summary of findings")
    case .findingsOutcome: Message("Outcome", context: "column")
    case .findingsWithout: Message("Without", context: "column")
    case .findingsWith: Message("With", context: "column")
    case .findingsDifference: Message("Difference", context: "column")
    case .findingsMeaning: Message("What it means", context: "column")
    case .findingsComputed:
      Message("Figures with an asterisk (*) are computed here from those of the authors.")
    case .findingsFile: Message("Download these findings")
    case .findingsClaim: Message("Finding", context: "column")
    case .findingsCertainty: Message("Certainty", context: "column")
    case .findingsReason: Message("Why this certainty")
    case .findingsSources: Message("Sources", context: "column")
    case .findingsJudgement: Message("Certainty is the authors’ judgement, in GRADE’s terms.")
    case .findingsJudgementCerqual:
      Message(
        "Confidence in findings about experience is their judgement in the terms of GRADE-CERQual.")
    case .claimsTitle: Message("What it finds, and how sure its authors are")
    case .claimsWithLevel: Message("Findings with this certainty")
    case .restsOn: Message("What rests on it")
    case .recommendations: Message("Recommendations")
    case .strengthStrong: Message("Strong recommendation")
    case .strengthConditional: Message("Conditional recommendation")
    case .restsOnClaims: Message("Rests on:")
    case .involvement: Message("Lived experience", context: "section")
    case .appraisal: Message("Appraisal", context: "section")
    case .forAuthors: Message("For authors")
    case .fieldsTitle: Message("The fields of a document")
    case .fieldsIntroduction:
      Message(
        "What authors can write at the head of a document, in a claim and in the files of the site. Made from the same list that 'briefs check' uses."
      )
    case .rulesTitle: Message("The rules")
    case .rulesIntroduction:
      Message("What 'briefs check' looks at, why it matters, and what to write instead.")
    case .bibliographiesTitle: Message("Bibliographies from other programs")
    case .bibliographiesIntroduction:
      Message(
        "How the works that you cite come from Zotero, JabRef, Mendeley, EndNote, Citavi and PubMed into the folder Site. Several files may be there; each work needs a key of its own."
      )
    case .whyItMatters: Message("Why it matters:", context: "manual")
    case .insteadOf: Message("Instead of:", context: "manual")
    case .writeThis: Message("Write:", context: "manual")
    case .calloutNote: Message("Note", context: "callout")
    case .calloutTip: Message("Tip", context: "callout")
    case .calloutImportant: Message("Important", context: "callout")
    case .calloutWarning: Message("Safety", context: "callout")
    case .calloutCaution: Message("Caution", context: "callout")
    case .claim: Message("Claim \(.value)")
    case .table: Message("Table \(.value).", context: "caption")
    case .figure: Message("Figure \(.value).", context: "caption")
    case .scrollTable: Message("Table, scrolls sideways")
    case .commentMark: Message("Comment of a reviewer")
    case .taskDone: Message("done:", context: "task")
    case .taskOpen: Message("open:", context: "task")
    case .notFoundTitle: Message("There is no page at this address")
    case .notFoundText:
      Message(
        "The page may have been moved or withdrawn, or the address may have a typing error. These pages lead on."
      )
    case .redirectText: Message("This page has moved:")
    case .footerPrivacy: Message("This site sets no cookies and asks nothing of any other site.")
    case .pageOfPages: Message("\(.value) / \(.value)", context: "page of pages")
    }
  }
}
