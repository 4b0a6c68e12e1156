using System.CommandLine;
using System.Text.Json;
using Jauge.Cli.Options;
using Jauge.Core;
using Jauge.Rendering;

namespace Jauge.Cli.Commands.Render;

/// <summary>Options of <c>jauge render</c>.</summary>
internal sealed class RenderCommandOptions
{
    public RenderCommandOptions(CommonOptions common)
    {
        Out = common.Option<string?>("--out", "FOLDER", "folder to write (delivery/SYSTEM)", "dossier à écrire (delivery/SYSTÈME)");
        Only = common.Option<string[]>("--only", "PART", "only this part: kubernetes, observability",
            "cette partie seulement : kubernetes, observability");
        Only.AcceptOnlyFromAmong([.. Enum.GetValues<DeliveryPart>().Select(Word)]);
        Only.Arity = ArgumentArity.OneOrMore;
        Diff = common.Flag("--diff", "show what would change; write nothing", "montrer ce qui changerait ; ne rien écrire");
        Force = common.Flag("--force", "write over files that were changed by hand", "remplacer les fichiers modifiés à la main");
    }

    public Option<string?> Out { get; }

    public Option<string[]> Only { get; }

    public Option<bool> Diff { get; }

    public Option<bool> Force { get; }

    public EquatableList<DeliveryPart> Parts(ParseResult parse)
    {
        var words = parse.GetValue(Only) ?? [];
        return [.. Enum.GetValues<DeliveryPart>().Where(p => words.Contains(Word(p)))];
    }

    private static string Word(DeliveryPart part) => JsonNamingPolicy.KebabCaseLower.ConvertName(part.ToString());
}
