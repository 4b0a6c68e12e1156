using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary><c>skus:</c>, where <c>source</c> and <c>as-of</c> hold for every SKU that gives none.</summary>
internal sealed class SkuReader(Citations citations, DiagnosticBag bag)
{
    public EquatableMap<Sku> Read(Fields table, IEnumerable<YamlEntry> entries)
    {
        var source = citations.Optional(table);
        var asOf = table.Day("as-of") ?? source?.AsOf;
        return entries.Where(entry => entry.Key is not ("source" or "as-of"))
            .Select(entry => Sku(entry, source, asOf)).OfType<Sku>().ToEquatableMap(sku => sku.Id, sku => sku);
    }

    private Sku? Sku(YamlEntry entry, Source? source, DateOnly? asOf)
    {
        if (Fields.Of(entry.Value, bag) is not { } fields) return null;
        var own = citations.Optional(fields);
        var day = fields.Day("as-of") ?? own?.AsOf ?? asOf;
        return new Sku
        {
            Id = entry.Key,
            Attributes = Attributes((YamlMapping)entry.Value),
            Source = own ?? source,
            AsOf = day,
            PriceFamily = fields.Word("price") ?? entry.Key,
            PriceUnits = Units(fields),
            IsReservable = fields.Scalar("reservable") is null ? null : fields.Flag("reservable"),
            Span = entry.KeySpan,
        };
    }

    // Attributes are open: an offering names what its expressions and facts need.
    private EquatableMap<Value> Attributes(YamlMapping mapping) => mapping.Entries
        .Where(entry => entry.Key is not ("source" or "as-of") && IsScalar(entry))
        .ToEquatableMap(entry => entry.Key, entry => Literals.Read((YamlScalar)entry.Value));

    private bool IsScalar(YamlEntry entry)
    {
        if (entry.Value is YamlScalar) return true;
        bag.Add(CatalogDiagnostics.WrongShape(entry.Value.Span, Expected.Scalar));
        return false;
    }

    private decimal Units(Fields fields)
    {
        if (fields.Scalar("price-units") is not { } scalar) return 1;
        if (Decimals.TryParse(scalar.Value, out var units) && units > 0) return units;
        bag.Add(CatalogDiagnostics.BadValue(scalar.Span, scalar.Value, Expected.Decimal));
        return 1;
    }
}
