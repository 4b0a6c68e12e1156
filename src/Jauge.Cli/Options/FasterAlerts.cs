using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Jauge.Cli.Options;

/// <summary><c>--alerts-faster</c>: by how much windows and waits of the alerts are shortened.</summary>
internal static class FasterAlerts
{
    public static Option<double?> Create(CommonOptions common)
    {
        var option = common.Option<double?>("--alerts-faster", "N",
            "windows and waits of the alerts are divided by it (it follows from the length)",
            "fenêtres et attentes des alertes sont divisées par ce nombre (il suit de la durée)");
        option.CustomParser = Factor;
        return option;
    }

    private static double? Factor(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor >= 1)
            return factor;
        result.AddError(word);
        return null;
    }
}
