using System.CommandLine;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Explaining;
using Jauge.Spec.Explaining;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge explain CODE</c>: cause, example and cure.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var code = common.Argument<string>("CODE", "the code of a diagnostic or a finding, such as JG1020 or JR101",
            "le code d'un diagnostic ou d'un constat, comme JG1020 ou JR101");
        var command = common.Verb(
            "explain", "cause, example and cure of a code",
            "cause, exemple et remède d'un code",
            code);
        command.SetAction(parse => Run(parse, parse.GetRequiredValue(code), common, shell));
        return command;
    }

    private static int Run(ParseResult parse, string code, CommonOptions common, Shell shell)
    {
        var explanations = Explanations.Load();
        var found = explanations.Find(code, common.Language) ?? throw new UserError(
            new($"there is no code '{code}'", $"il n'y a pas de code « {code} »"),
            Near(code.ToUpperInvariant(), explanations.Codes));
        ExplanationPrinter.Write(common.PageOn(parse, shell), found);
        return ExitCode.Done;
    }

    /// <summary>The code that was probably meant, else those of its family: the same letters and hundred.</summary>
    private static Text? Near(string code, IEnumerable<string> codes)
    {
        if (NearestName.Help(code, codes) is { } near) return near;
        var known = codes.Order(StringComparer.Ordinal).ToList();
        return new($"codes are such as {known[0]} (reading a file) and {known[^1]} (review)",
            $"les codes sont comme {known[0]} (lecture d'un fichier) et {known[^1]} (revue)");
    }
}
