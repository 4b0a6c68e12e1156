using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Reads a mapping; every mistake is reported before it gives up.</summary>
internal sealed class RefreshMappingReader(string path, DiagnosticBag diagnostics)
{
    private static readonly string[] TopKeys = ["provider", "source", "services", "regions", "region-names", "units", "offerings"];
    private static readonly string[] RuleKeys = ["meter", "sku", "unit", "free-tier", "from"];

    private bool _failed;

    public RefreshMapping? Read()
    {
        var before = diagnostics.Count;
        var node = YamlReader.Read(path, path, YamlLimits.Default, diagnostics);
        if (node is not YamlMapping root)
        {
            if (diagnostics.Count == before)
            {
                Fail(SourceSpan.None(path), "expected a mapping", "une table est attendue");
            }

            return null;
        }

        CheckKeys(root, TopKeys);
        var mapping = new RefreshMapping
        {
            Provider = TextOf(root, "provider") ?? "",
            Source = TextOf(root, "source") ?? "",
            Services = ListOf(root, "services"),
            Regions = ListOf(root, "regions"),
            RegionNames = MapOf(root, "region-names"),
            Units = MapOf(root, "units"),
            Rules = [.. Rules(root)],
        };
        Require(root, mapping.Provider, "provider");
        Require(root, mapping.Source, "source");
        return _failed ? null : mapping;
    }

    private IEnumerable<MappingRule> Rules(YamlMapping root)
    {
        if (root.Find("offerings")?.Value is not YamlMapping offerings)
        {
            Fail(root.Span, "'offerings' is missing", "« offerings » manque");
            yield break;
        }

        foreach (var offering in offerings.Entries)
        {
            foreach (var item in Items(offering))
            {
                yield return Rule(offering.Key, item);
            }
        }
    }

    private IEnumerable<YamlMapping> Items(YamlEntry offering)
    {
        if (offering.Value is YamlSequence list && list.Items.All(item => item is YamlMapping))
        {
            return list.Items.Cast<YamlMapping>();
        }

        Fail(offering.Value.Span, $"'{offering.Key}' must be a list of rules", $"« {offering.Key} » doit être une liste de règles");
        return [];
    }

    private MappingRule Rule(string offering, YamlMapping rule)
    {
        CheckKeys(rule, RuleKeys);
        var from = MapOf(rule, "from");
        foreach (var column in from.Keys.Where(key => !MappingRule.IsColumn(key)))
        {
            Fail(rule.Span, $"unknown column '{column}' in 'from'", $"colonne « {column} » inconnue dans « from »");
        }

        var meters = ListOf(rule, "meter");
        if (meters.Count == 0 || from.Count == 0)
        {
            Fail(rule.Span, "a rule needs 'meter' and 'from'", "une règle exige « meter » et « from »");
        }

        return new MappingRule
        {
            Offering = offering,
            Meters = meters,
            Sku = TextOf(rule, "sku") ?? "",
            Unit = TextOf(rule, "unit"),
            FreeTierIsGrant = TextOf(rule, "free-tier") == "grant",
            From = from,
            Span = rule.Span,
        };
    }

    private void CheckKeys(YamlMapping mapping, string[] known)
    {
        foreach (var entry in mapping.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            var nearest = NearestName.Of(entry.Key, known) is { } name ? $" ({name}?)" : "";
            Fail(entry.KeySpan, $"unknown key '{entry.Key}'{nearest}", $"clé « {entry.Key} » inconnue{nearest}");
        }
    }

    private void Require(YamlMapping root, string value, string key)
    {
        if (value.Length == 0)
        {
            Fail(root.Span, $"'{key}' is missing", $"« {key} » manque");
        }
    }

    private static string? TextOf(YamlMapping mapping, string key) => (mapping.Find(key)?.Value as YamlScalar)?.Value;

    private static EquatableList<string> ListOf(YamlMapping mapping, string key) => mapping.Find(key)?.Value switch
    {
        YamlScalar { IsNull: false } one => [one.Value],
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Value)],
        _ => [],
    };

    private static EquatableMap<string> MapOf(YamlMapping mapping, string key) =>
        (mapping.Find(key)?.Value as YamlMapping)
            ?.Entries.ToEquatableMap(entry => entry.Key, entry => (entry.Value as YamlScalar)?.Value ?? "") ?? [];

    private void Fail(SourceSpan span, string english, string french)
    {
        _failed = true;
        diagnostics.Add(RefreshDiagnostics.MappingInvalid(span, new Text(english, french)));
    }
}
