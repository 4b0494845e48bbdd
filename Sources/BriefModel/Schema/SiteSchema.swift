internal import BriefDiagnostics

/// The fields of the site's own files.
package enum SiteSchema {
  /// `Site/site.yml`.
  package static let site = ObjectSchema(
    Bilingual("Site/site.yml", es: "Site/site.yml"),
    [
      FieldSchema(
        "title", .localized, "What the site is called.", es: "Cómo se llama el sitio.",
        example: "{ en: Our briefs, es: Nuestros informes }"),
      FieldSchema(
        "description", .localized, "What it is, in one or two sentences.",
        es: "Qué es, en una o dos frases.", example: "Policy briefs of our group."),
      FieldSchema(
        "address", .form(.siteAddress), "The absolute address of its root.",
        es: "La dirección absoluta de su raíz.", example: "https://example.org/"),
      FieldSchema(
        "languages", .list(.form(.language)),
        "Its languages, the first is the default.",
        es: "Sus idiomas; el primero es el principal.", example: "[en, es]"),
      FieldSchema(
        "public_from", .choice(Status.self, "status", .unknownStatus),
        "The lowest status that the public sees; published unless said.",
        es: "El estado más bajo que ve el público; 'published' si no se dice.", example: "in-review"
      ),
      FieldSchema(
        "publisher", .text, "Who publishes it.", es: "Quién lo publica.", example: "Working group"),
      FieldSchema(
        "contact", .form(.contact), "Whom to write to.", es: "A quién escribir.",
        example: "us@example.org"),
      FieldSchema(
        "license", .form(.license), "The licence (SPDX).", es: "La licencia (SPDX).",
        example: "CC-BY-4.0"),
      FieldSchema(
        "citation_style", .text, "The name of a CSL style; apa unless said.",
        es: "El nombre de un estilo CSL; apa si no se dice.", example: "vancouver"),
      FieldSchema(
        "safety_notice", .localized,
        "What readers are told wherever a topic marked 'safety: true' is discussed.",
        es: "Lo que se dice dondequiera que se trate un tema marcado con 'safety: true'.",
        example: "{ en: Do not stop a medicine abruptly. }"),
      FieldSchema(
        "required_reviews", .list(.choice(ReviewKind.self, "kind of review")),
        "Which reviews a brief needs; scientific unless said.",
        es: "Qué revisiones necesita un informe; la científica si no se dice.",
        example: "[scientific, lived-experience]"),
      FieldSchema(
        "rules", .map(.choice("setting of a rule", values: ["error", "warning", "off"])),
        "For a rule: error, warning or off.", es: "Para una regla: error, warning u off.",
        example: "{ missing-section: warning }"),
      FieldSchema(
        "publish", .map(.object(publish)), "Where the site is published: a name for each target.",
        es: "Dónde se publica: un nombre para cada destino.",
        example: "{ pages: { kind: git, remote: origin, branch: pages } }"),
      FieldSchema(
        "print_fonts", .list(.text), "Debian packages of fonts for further scripts.",
        es: "Paquetes de Debian con letras para otras escrituras.", example: "[fonts-noto-cjk]"),
    ])

  /// A target of `publish`.
  package static let publish = ObjectSchema(
    Bilingual("a target of 'publish'", es: "un destino de 'publish'"),
    [
      FieldSchema(
        "kind", .choice("kind of target", values: PublishTarget.Kind.allCases.map(\.rawValue)),
        .always,
        "git: a branch of a remote; ssh: a folder of a server; folder or zip: on this computer.",
        es:
          "git: una rama de un remoto; ssh: una carpeta de un servidor; folder o zip: en este equipo.",
        example: "git"),
      FieldSchema(
        "remote", .text, "git: the name of a remote, or its address.",
        es: "git: el nombre de un remoto, o su dirección.", example: "origin"),
      FieldSchema(
        "branch", .form(.branch), "git: the branch that is served.",
        es: "git: la rama que se sirve.", example: "pages"),
      FieldSchema(
        "history", .choice("setting of 'history'", values: ["keep", "squash"]),
        "git: whether earlier editions stay in the branch; keep unless said.",
        es: "git: si quedan en la rama las ediciones anteriores; 'keep' si no se dice.",
        example: "keep"),
      FieldSchema(
        "host", .text, "ssh: the server, as ssh takes it.",
        es: "ssh: el servidor, como lo toma ssh.",
        example: "briefs@example.org"),
      FieldSchema(
        "port", .number(1...65_535), "ssh: its port.", es: "ssh: su puerto.", example: "22"),
      FieldSchema(
        "folder", .text,
        "ssh: a folder there; the web server shows 'current' in it.",
        es: "ssh: una carpeta allí; el servidor web muestra su 'current'.",
        example: "/srv/briefs"),
      FieldSchema(
        "keep", .number(1...1_000), "ssh: how many editions stay there; 5 unless said.",
        es: "ssh: cuántas ediciones quedan allí; 5 si no se dice.", example: "5"),
      FieldSchema(
        "path", .text, "folder, zip: where on this computer.",
        es: "folder, zip: dónde en este equipo.", example: "../site.zip"),
    ])

  /// An entry of `Site/topics.yml`.
  package static let topic = ObjectSchema(
    Bilingual("a topic", es: "un tema"),
    [
      FieldSchema(
        "id", .form(.name), .always, "Its id.", es: "Su identificador.",
        example: "services"),
      FieldSchema(
        "label", .localized, "Its name.", es: "Su nombre.",
        example: "{ en: Services, es: Servicios }"),
      FieldSchema(
        "description", .localized, "What it is about.", es: "De qué trata.", example: "{ en: … }"),
      FieldSchema(
        "aliases", .list(.text), "Other words for it.", es: "Otras palabras.", example: "[clinics]"),
      FieldSchema(
        "parent", .form(.name), "The topic above it.", es: "El tema superior.", example: "policy"),
      FieldSchema(
        "safety", .flag, "Whether documents about it carry the safety notice.",
        es: "Si los documentos sobre él llevan el aviso de seguridad.", example: "true"),
    ])

  /// An entry of `Site/glossary.yml`.
  package static let term = ObjectSchema(
    Bilingual("a glossary term", es: "un término del glosario"),
    [
      FieldSchema(
        "id", .form(.name), .always, "Its id.", es: "Su identificador.",
        example: "tapering"),
      FieldSchema("term", .localized, "The word.", es: "La palabra.", example: "{ en: Tapering }"),
      FieldSchema(
        "definition", .localized, "What it means.", es: "Qué significa.",
        example: "{ en: Reducing a dose step by step. }"),
      FieldSchema(
        "prefer", .localized, "What to write instead of the avoided words; the term unless said.",
        es: "Qué escribir en lugar de las palabras que se evitan; el término si no se dice.",
        example: "{ en: withdrawal symptoms }"),
      FieldSchema(
        "avoid", .map(.list(.text)), "For each language the words to avoid.",
        es: "Por idioma, las palabras que se evitan.",
        example: "{ en: [discontinuation syndrome] }"),
    ])

  /// One language of `Site/wording.yml`.
  package static let wording = ObjectSchema(
    Bilingual("a list of words", es: "una lista de palabras"),
    [
      FieldSchema(
        "moderate", .list(.text), "Words for moderate certainty.",
        es: "Palabras para la certeza moderada.", example: "[probably]"),
      FieldSchema(
        "low", .list(.text), "Words for low certainty.", es: "Palabras para la certeza baja.",
        example: "[may]"),
      FieldSchema(
        "very-low", .list(.text), "Words for very low certainty.",
        es: "Palabras para la certeza muy baja.", example: "[very uncertain]"),
      FieldSchema(
        "benefits", .list(.text), "Words that open benefits.",
        es: "Palabras que abren los beneficios.", example: "[benefits]"),
      FieldSchema(
        "harms", .list(.text), "Words that open harms.", es: "Palabras que abren los daños.",
        example: "[harms]"),
    ])
}
