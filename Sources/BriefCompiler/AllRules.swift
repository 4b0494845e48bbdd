package import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import CitationStyle
internal import MustacheTemplates

/// Every rule there is, in the order of the manual.
package let allRules: [Rule] = [
  // Files
  .invalidUTF8, .controlCharacter, .unreadableFile, .fileTooLarge, .symbolicLink,
  .unreadDocument,
  // Front matter
  .missingFrontMatter, .unclosedFrontMatter, .yamlSyntax, .yamlFeature, .cutText, .duplicateKey,
  .unknownKey,
  .wrongType,
  .unknownValue, .missingField, .titleLength, .titleFullStop, .summaryLength, .unknownKind,
  .unknownLanguage,
  .unknownCountry, .unknownTopic, .topicCount, .unknownEvidence, .evidenceReason, .severalNames,
  .invalidORCID,
  .invalidDate,
  .updatedBeforeDate, .futureDate, .unknownStatus, .missingReason, .embargoZone, .reviewPassed,
  .invalidAlias,
  .invalidDOI,
  .questionForm, .invalidAddress, .invalidMoment, .eventTimes, .timelineOrder, .surveyItems,
  // Identity and links
  .invalidId, .reservedId, .duplicateId, .idsDifferByCase, .translationWithoutOriginal,
  .translationBehind, .translationUnaccepted, .untranslatedSection, .brokenLink,
  .brokenFragment, .linkToWithheld, .aliasCollision, .sameAddress, .unsafeLink, .emptyLink,
  .unknownTerm,
  .unknownCitation, .citationForm, .retractedSource, .uncitedWork,
  // Text
  .rawHTML, .missingPicture, .brokenPicture, .activePicture, .pictureMetadata, .unusedFile,
  .outsideWorkspace, .missingAlternative, .skippedHeadingLevel,
  .duplicateHeading,
  .emptyHeading, .headingForm, .hiddenBlank, .listForm, .tableForm, .tableBar, .unreadMarkup,
  .definitionTooLong, .tableTooWide, .excessTableCells, .nestedTooDeep, .duplicateFootnote,
  .unreferencedFootnote,
  .undefinedFootnote,
  .unknownCallout, .claimId, .claimEmpty, .claimPlace, .claimReviewPassed, .translatedClaim,
  .claimNumber, .claimInterval, .claimGroups, .relativeBase, .numbersDisagree,
  .directionUnsupported, .levelAgainstReasons, .frameworkLines, .noStudiesFound, .answerClaim, .keyMessageClaim, .claimReadAbstract, .recommendationInText,
  .quotationForm, .quotationCircle, .findingsEmpty, .avoidedWord, .readingEase, .notDrawnYet,
  .reviewMark, .unclosedReviewMark, .reviewSubstitution,
  // Gates before publication
  .missingSection, .keyMessageCount, .optionCount, .optionBalance, .searchMissing, .searchOld,
  .appraisalMissing, .involvementMissing, .claimsMissing, .claimCertainty, .claimSource,
  .claimWording, .downgradeReason, .cerqualSynthesis, .levelAboveClaims,
  .recommendationInEvidence, .strongRecommendation, .interestsMissing, .fundingMissing,
  .reviewsMissing, .safetyNoticeMissing, .placeholder,
  // The site's own files
  .missingSiteFile, .duplicateEntry, .unreadableReferences, .unknownLaTeX, .duplicateReference,
  .missingReferenceField,
  .unknownStyle, .unreadableStyle, .unsupportedStyle, .missingLocale, .missingCatalogue,
  .missingWord, .catalogueSyntax, .catalogueMessage, .templateSyntax,
  .unknownTemplateName,
  .missingPartial,
  .missingTemplate, .wrongSection, .unescapedText,
  // Print
  .printFailed, .missingGlyph,
]
