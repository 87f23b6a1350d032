/** What `--help` prints, by command. */
export const HELP = {
  consilience: `Who said what, in a corpus of expert positions.

Usage: consilience <command> <corpus> [options]

  check <corpus>          faults of the corpus, and quotes that are not in their text
  audit <corpus> <claim>  "experts say …": is that what they say?
  report <corpus>         a page to read: who shares what, who conflicts, in whose words

<corpus> is a file in JSON or YAML; - reads standard input.
Each command has more to say: consilience check --help

Exit code: 0 all is well, 1 something was found, 2 the call was wrong.
`,
  check: `Checks a corpus, and its quotes against their texts.

Usage: consilience check <corpus> [--text <file>] [--text <source>=<file>] [--json]

  <corpus>                  a file in JSON or YAML; - reads standard input
  --text <source>=<file>    the text of a source, by its id; once for each source
  --text <file>             the same, where quotes are from one source only
  --json                    print data: { faults, findings, quotes }

Each line says where, how bad, and what: rates.yaml:24:5: error: … [quote-missing]
A text is plain text in UTF-8, as it was when the corpus was coded.

Exit code: 0 no errors (there may be warnings and notes), 1 errors, 2 the call was wrong.

  consilience check rates.yaml --text article.txt
  consilience check rates.yaml --text gazette=article.txt --text wire=wire.txt
`,
  audit: `Says whether a claim about what experts say is what they say.

Usage: consilience audit <corpus> <claim> [--deny] [--certainty <word>] [--by <word>] [--json]

  <corpus>             a file in JSON or YAML; - reads standard input
  <claim>              the id of a proposition in the corpus
  --deny               the claim denies it
  --certainty <word>   certain (the default), probable or possible
  --by <word>          who is said to say so: one, several (the default), most or all
  --json               print data

Exit code: 0 the claim is supported, 1 it is not, or the corpus has faults, 2 the call was wrong.

  consilience audit rates.yaml summer --certainty probable --by most
`,
  report: `Makes a page of a corpus, for whoever must judge what the experts say.

Usage: consilience report <corpus> [--text <file>] [--text <source>=<file>] [--claim <claim>]
                          [--title <text>] [--language <tag>]

  <corpus>                  a file in JSON or YAML; - reads standard input
  --text <source>=<file>    the text of a source, by its id, to show quotes in; once for each source
  --text <file>             the same, where quotes are from one source only
  --claim <claim>           a claim to audit on the page, in the words of consilience audit:
                            "summer --deny --by most"; once for each claim
  --title <text>            the title of the page
  --language <tag>          what the corpus is written in, such as ko; the page's words are English

The page is printed: one file of HTML, which needs no other, and no network.

Exit code: 0 here is the page, 1 the corpus has faults, 2 the call was wrong.

  consilience report rates.yaml --text article.txt > page.html
  consilience report rates.yaml --claim summer --claim "june --certainty probable" > page.html
`,
} as const;
