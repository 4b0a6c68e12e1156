using System.Globalization;
using System.Text.RegularExpressions;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Space;

/// <summary>The levers that a user asks for: paths as <c>--set</c> takes them, values by name, by range or one by one.</summary>
internal sealed class VariedLevers(Deployment deployment, EquatableList<Lever> defaults)
{
    private const int MostSteps = 24;

    /// <summary>The levers, in the order asked for.</summary>
    /// <exception cref="SizingException">A path or a value that there is not.</exception>
    internal IEnumerable<Lever> Of(EquatableList<Variation> asked) => asked.SelectMany(Of);

    private IEnumerable<Lever> Of(Variation asked)
    {
        if (asked.Values is null) return Known(asked.Path);
        var isReplicas = asked.Path.EndsWith(".replicas", StringComparison.Ordinal);
        var values = asked.Values.Contains('*', StringComparison.Ordinal) ? Matching(asked) : isReplicas ? Counts(asked)
            : Steps(asked.Values) ?? Listed(asked.Values);
        Check(asked, values);
        return [new(asked.Path, !asked.Path.EndsWith(".commitment", StringComparison.Ordinal),
            [LeverOption.AsIs, .. values.Select(v => LeverOption.Of(asked.Path, v))])];
    }

    // a path alone: what varies there by itself
    private List<Lever> Known(string path)
    {
        var known = defaults.Where(l => IsAt(l.Path, path)).ToList();
        if (known.Count > 0) return known;
        throw new SizingException(new($"nothing varies by itself at '{path}'", $"rien ne varie de soi-même à « {path} »"),
            NearestName.Help(path, [.. defaults.Select(l => l.Path)])
                ?? new($"say what it may be: --vary {path}=VALUES", $"dire ce qu'il peut être : --vary {path}=VALEURS"));
    }

    /// <summary>Whether a path is another one, or stands below it; <c>*</c> is any one key.</summary>
    internal static bool IsAt(string path, string above)
    {
        var (keys, asked) = (path.Split('.'), above.Split('.'));
        return keys.Length >= asked.Length && asked.Zip(keys).All(k => k.First == "*" || k.First == k.Second);
    }

    private List<string> Matching(Variation asked)
    {
        var names = Names(asked.Path);
        var pattern = new Regex($"^{Regex.Escape(asked.Values!).Replace("\\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var found = names.Where(n => pattern.IsMatch(n)).ToList();
        if (found.Count > 0) return found;
        throw new SizingException(new($"--vary {asked.Path}={asked.Values}: no name fits",
            $"--vary {asked.Path}={asked.Values} : aucun nom ne convient"),
            names.Count == 0
                ? new("write a range or values joined by commas", "écrire un intervalle, ou des valeurs séparées par des virgules")
                : new($"there are: {string.Join(", ", names.Take(12))}", $"il y a : {string.Join(", ", names.Take(12))}"));
    }

    // what the offering of the component sells under the last key of the path
    private IReadOnlyList<string> Names(string path)
    {
        if (path == "region")
            return [.. deployment.Components.Select(c => c.Offering.Provider).DistinctBy(p => p.Id)
                .SelectMany(p => p.Regions.Keys.Select(r => $"{p.Id}/{r}"))];
        var keys = path.Split('.');
        if (keys.Length != 3 || keys[0] != "components" || deployment.Find(keys[1])?.Offering is not { } offering) return [];
        return keys[2] switch
        {
            "sku" => [.. offering.Skus.Keys],
            "commitment" => ["none", .. offering.Commitments.Keys],
            "high-availability" => [.. offering.HighAvailability],
            "region" => [.. offering.Provider.Regions.Keys],
            _ => offering.Accepts.TryGetValue(keys[2], out var input) ? [.. input.OneOf] : [],
        };
    }

    // both bounds of a count that follows the load lie within what is asked for
    private List<string> Counts(Variation asked)
    {
        if (!Ranges.TryParse<int>(asked.Values, Whole, out var range) || range.IsReversed || range.Low < 0) return Listed(asked.Values!);
        var follows = Find(asked.Path)?.Spec.Replicas is { IsExact: false };
        var counts = Ladders.Whole(range.Low, range.High, follows ? 8 : MostSteps);
        return follows ? [.. from low in counts from high in counts where low <= high select new Range<int>(low, high).ToString()]
            : [.. counts.Select(Ladders.Written)];
    }

    private DeployedComponent? Find(string path) => path.Split('.') is ["components", var name, ..] ? deployment.Find(name) : null;

    // 5..40 in steps: whole numbers as they come where they are few, else halves and doubles
    private static List<string>? Steps(string values)
    {
        if (Ranges.TryParse<int>(values, Whole, out var whole) && !whole.IsReversed)
            return [.. Ladders.Whole(whole.Low, whole.High, MostSteps).Select(Ladders.Written)];
        if (Ranges.TryParse<decimal>(values, Decimal, out var number) && number.Low > 0 && !number.IsReversed)
            return [.. Ladders.Doubles(number.Low, number.High).Select(Ladders.Written)];
        if (!Ranges.TryParse<Ratio>(values, Ratio.TryParse, out var ratio) || ratio.IsReversed
            || !values.Contains("..", StringComparison.Ordinal)) return null;
        var steps = Enumerable.Range(0, (int)((ratio.High.Value - ratio.Low.Value) / 0.05m) + 1).Select(i => ratio.Low.Value + (i * 0.05m))
            .Append(ratio.High.Value).Distinct();
        return [.. steps.Select(s => $"{(s * 100).ToString("0.##", CultureInfo.InvariantCulture)} %")];
    }

    private static List<string> Listed(string values)
    {
        var list = values.StartsWith('[') && values.EndsWith(']') ? values[1..^1] : values;
        return [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    // a typing mistake in the path or in a value is none of an empty space
    private void Check(Variation asked, List<string> values)
    {
        foreach (var value in values)
        {
            var bag = new DiagnosticBag();
            deployment.Document.With(deployment.Environment, [new SystemSetting(asked.Path, value)], bag);
            if (bag.Sorted().FirstOrDefault(d => d.Severity == Severity.Error) is not { } mistake) continue;
            throw new SizingException(new($"--vary {asked.Path}={value}: {mistake.Message.English} ({mistake.Code})",
                $"--vary {asked.Path}={value} : {mistake.Message.French} ({mistake.Code})"), mistake.Help);
        }

        if (values.Count == 0)
            throw new SizingException(new($"--vary {asked.Path}={asked.Values}: no value",
                $"--vary {asked.Path}={asked.Values} : aucune valeur"), null);
    }

    private static bool Whole(string? text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static bool Decimal(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
