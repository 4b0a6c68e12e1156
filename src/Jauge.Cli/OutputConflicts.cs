using System.CommandLine;
using System.CommandLine.Parsing;
using Jauge.Core;

namespace Jauge.Cli;

/// <summary>Finds options that ask for two outputs at once, of which one would win silently.</summary>
internal static class OutputConflicts
{
    private static readonly string[] Outputs = ["--json", "--csv", "--sarif", "--format"];

    /// <summary>What is wrong; null when at most one output is asked for, or the same twice.</summary>
    public static UserError? Of(ParseResult parse)
    {
        var asked = parse.CommandResult.Children.OfType<OptionResult>()
            .Where(o => !o.Implicit && Outputs.Contains(o.Option.Name)).Select(Written).ToList();
        if (asked.Select(Kind).Distinct().Count() < 2) return null;
        return new UserError(new($"{asked[0]} and {asked[1]} exclude each other", $"{asked[0]} et {asked[1]} s'excluent"),
            new("ask for one output", "demandez une seule sortie"));
    }

    private static string Written(OptionResult option) =>
        string.Join(' ', option.Tokens.Select(t => t.Value).Prepend(option.Option.Name));

    /// <summary>The kind of output: <c>--format json</c> is that of <c>--json</c>.</summary>
    private static string Kind(string written) => written.Replace("--format ", "--", StringComparison.Ordinal);
}
