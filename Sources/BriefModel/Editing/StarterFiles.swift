/// The site's own files of a new workspace.
package enum StarterFiles {
  /// `Site/site.yml`.
  package static var site: String {
    """
    # What the site is called, where it stands and what it shows.
    title: Our policy briefs
    description: Policy briefs of our group.
    address: https://example.org/
    languages: [en]
    # Documents with this status or a later one are shown; the others are withheld.
    public_from: in-review
    # What readers are told wherever a topic marked 'safety: true' is discussed.
    safety_notice: { en: Do not stop or change a psychiatric medicine abruptly. Speak to a prescriber. }
    # Where 'briefs publish' puts the site; write its real address above first.
    # publish:
    #   pages: { kind: git, remote: origin, branch: pages }

    """
  }

  /// `Site/topics.yml`.
  package static var topics: String {
    """
    - id: first-topic
      safety: true
      label: { en: First topic }
      description: { en: What this topic is about. }

    """
  }
}
