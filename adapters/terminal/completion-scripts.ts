/** The completion scripts themselves: plain text in each shell's own language. */

export interface Flag {
  /** `--format`. */
  flag: string;
  summary: string;
  /** Its values where they are known; any other value is the person's own words. */
  values: readonly string[];
}

/** One command as a shell needs it; without words of its own it takes files. */
export interface Completed {
  name: string;
  summary: string;
  flags: readonly Flag[];
  /** Its own commands: one of them is the first word, files follow. */
  parts: readonly string[];
  words: readonly string[];
}

const BINARY = "connect-coach";
const GLOBAL = ["help", "--help", "--version"];

/** For bash 3.2 and later; file names come from its own completion where nothing else fits. */
export function bash(commands: readonly Completed[]): string {
  const cases = commands.flatMap(({ name, flags, parts, words }) => [
    ...parts.map((part) => `      ${name}:${part}) words="" ;;`),
    ...flags.map(({ flag, values }) => `      ${name}:${flag}) words="${values.join(" ")}" ;;`),
    `      ${name}:*) words="${[...parts, ...words, ...flags.map(({ flag }) => flag), "--help"].join(" ")}" ;;`,
  ]);
  return `# ${BINARY} completion for bash. In ~/.bashrc: eval "$(${BINARY} completion bash)"
_connect_coach() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...commands.map(({ name }) => name), ...GLOBAL].join(" ")}"
  else
    case "\${COMP_WORDS[1]}:$before" in
${cases.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _connect_coach ${BINARY}
`;
}

/** For zsh, sourced or as a file named `_connect-coach` in a folder of fpath. */
export function zsh(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, flags, parts, words }) => {
    const options = flags.map(({ flag, summary, values }) => {
      const value = values.length > 0 ? `(${values.join(" ")})` : "";
      return `'${flag}[${zshText(summary)}]:${flag.slice(2)}:${value}'`;
    });
    const first = parts.length > 0 ? [`'1:${name}:(${parts.join(" ")})'`] : [];
    const rest = words.length > 0 ? `'*:${name}:(${words.join(" ")})'` : "'*:file:_files'";
    return `    ${name}) _arguments ${[...options, "'--help[print the help]'", ...first, rest].join(" ")} ;;`;
  });
  const described = commands.map(({ name, summary }) => `'${name}:${zshText(summary)}'`);
  return `#compdef ${BINARY}
# ${BINARY} completion for zsh. In ~/.zshrc: source <(${BINARY} completion zsh)
_connect_coach() {
  local -a commands=(${described.join(" ")})
  if (( CURRENT == 2 )); then
    _describe command commands
    compadd -- ${GLOBAL.join(" ")}
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
  esac
}
if [ "\${funcstack[1]}" = "_${BINARY}" ]; then
  _connect_coach "$@"
else
  compdef _connect_coach ${BINARY}
fi
`;
}

/** For fish, as ~/.config/fish/completions/connect-coach.fish. */
export function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, flags, parts, words }) => {
    const seen = `complete -c ${BINARY} -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c ${BINARY} -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...flags.map(({ flag, summary: text, values }) => {
        const known = values.length > 0 ? ` -a ${quoted(values.join(" "))}` : "";
        return `${seen} -x -l ${flag.slice(2)}${known} -d ${quoted(text)}`;
      }),
      ...(parts.length > 0 ? [`${firstWord(name, parts)} -a ${quoted(parts.join(" "))}`] : []),
      words.length > 0 ? `${seen} -f -a ${quoted(words.join(" "))}` : `${seen} -F`,
    ];
  });
  return `# ${BINARY} completion for fish. Save as ~/.config/fish/completions/${BINARY}.fish
${lines.join("\n")}
complete -c ${BINARY} -n __fish_use_subcommand -f -l help -d 'print the help'
complete -c ${BINARY} -n __fish_use_subcommand -f -l version -d 'print the version'
`;
}

/** Where a command of a command is still to be typed. */
function firstWord(name: string, parts: readonly string[]): string {
  const none = `not __fish_seen_subcommand_from ${parts.join(" ")}`;
  return `complete -c ${BINARY} -n '__fish_seen_subcommand_from ${name}; and ${none}'`;
}

/** Inside single quotes of zsh and inside the brackets of `_arguments`. */
function zshText(text: string): string {
  return text.replace(/[[\]:\\]/g, "\\$&").replaceAll("'", "'\\''");
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
