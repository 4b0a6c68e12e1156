using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>One offering's file to <see cref="Offering"/>.</summary>
internal sealed class OfferingReader(Provider provider, DiagnosticBag bag)
{
    private readonly Citations _citations = new(provider, bag);

    public Offering? Read(YamlNode? root, string id)
    {
        if (Fields.Of(root, bag) is not { } fields) return null;
        Ids.Check(fields.RequiredScalar("offering"), id, bag);
        var offering = new Offering
        {
            Id = id,
            Provider = provider,
            Title = fields.RequiredText("title"),
            Service = Service(fields),
            Kind = Kind(fields),
            Accepts = fields.Entries("accepts").ToEquatableMap(entry => entry.Key, new InputReader(bag).Read),
            HighAvailability = fields.Words("high-availability"),
            AbsentFrom = Absence(fields),
            Skus = Skus(fields),
            Meters = Named(fields, "meters", Meter),
            Grants = Named(fields, "grants", Grant),
            Commitments = Named(fields, "commitments", Commitment),
            Facts = fields.Entries("facts").ToEquatableMap(entry => entry.Key, new FactReader(_citations, bag).Read),
            Span = fields.At("offering"),
        };
        fields.Close();
        return offering;
    }

    private static OfferingKind Kind(Fields fields)
    {
        fields.Required("kind");
        return (OfferingKind)(fields.Choice("kind", Words.Kinds) ?? (int)OfferingKind.Other);
    }

    private ServiceIdentity Service(Fields fields)
    {
        if (Fields.Of(fields.Required("service"), bag) is not { } service) return new ServiceIdentity("", "");
        var identity = new ServiceIdentity(service.RequiredWord("name"), service.RequiredWord("category"));
        service.Close();
        return identity;
    }

    private Absence? Absence(Fields fields)
    {
        if (Fields.Of(fields.Optional("absent-from"), bag) is not { } absence) return null;
        var read = new Absence(absence.Words("regions"), _citations.Of(absence));
        absence.Close();
        return read;
    }

    private EquatableMap<Sku> Skus(Fields fields) =>
        Fields.Of(fields.Optional("skus"), bag) is { } table ? new SkuReader(_citations, bag).Read(table, fields.Entries("skus")) : [];

    private Meter? Meter(string name, SourceSpan at, Fields fields)
    {
        fields.Required("quantity");
        var quantity = fields.Expression("quantity");
        var (title, when, grant) = (fields.RequiredText("title"), fields.Expression("when"), fields.Word("grant"));
        var sku = fields.Choice("sku", Words.SkuModes) is null ? SkuMode.None : SkuMode.BySku;
        return quantity is null
            ? null
            : new Meter { Name = name, Title = title, Quantity = quantity, When = when, GrantId = grant, Sku = sku, Span = at };
    }

    private Grant? Grant(string name, SourceSpan at, Fields fields)
    {
        fields.Required("per");
        var per = (GrantScope)(fields.Choice("per", Words.GrantScopes) ?? 0);
        var source = _citations.Of(fields);
        var countsInTiers = fields.Flag("counts-in-tiers");
        return Amount(fields) is { } amount ? new Grant(name, amount, per, source, at) { CountsInTiers = countsInTiers } : null;
    }

    private Quantity? Amount(Fields fields)
    {
        if (fields.RequiredScalar("amount") is not { } scalar) return null;
        if (Literals.Figure(scalar) is { } quantity) return quantity;
        bag.Add(CatalogDiagnostics.BadValue(scalar.Span, scalar.Value, Expected.Amount));
        return null;
    }

    private Commitment Commitment(string name, SourceSpan at, Fields fields)
    {
        fields.Required("term");
        fields.Required("months");
        fields.Required("meters");
        return new Commitment
        {
            Name = name,
            Title = fields.Text("title") ?? Text.Same(name),
            Term = (PriceTerm)(fields.Choice("term", PriceTerms.Words) ?? 0),
            Months = fields.Whole("months", 1) ?? 1,
            Meters = fields.Words("meters"),
            Skus = fields.Words("skus"),
            Source = _citations.Of(fields),
            Span = at,
        };
    }

    // A mapping of named mappings; what cannot be read is left out, its diagnostic in the bag.
    private EquatableMap<T> Named<T>(Fields fields, string key, Func<string, SourceSpan, Fields, T?> read) where T : class
    {
        var items = new List<KeyValuePair<string, T>>();
        foreach (var entry in fields.Entries(key))
        {
            if (Fields.Of(entry.Value, bag) is not { } inner) continue;
            if (read(entry.Key, entry.KeySpan, inner) is { } item) items.Add(new(entry.Key, item));
            inner.Close();
        }

        return items.ToEquatableMap();
    }
}
