using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What can be used and what it costs: the built-in folder and the user's own over it.</summary>
/// <remarks>Lazy: loading looks at names only, and a file is read when somebody first asks for what it holds. To callers the catalog is
/// immutable and safe for several threads; the memo of what was read gives every asker the same object and the same diagnostics. Files
/// that change after they were read are not looked at again.</remarks>
public sealed class OfferingCatalog
{
    private readonly CatalogFiles _files;
    private readonly Memo<Provider?> _providers;
    private readonly Memo<Offering?> _offerings;
    private readonly Memo<PriceList> _prices;

    private OfferingCatalog(CatalogFiles files)
    {
        _files = files;
        _providers = new(ReadProvider);
        _offerings = new(ReadOffering);
        _prices = new(ReadPrices);
        Offerings = [.. files.Offerings.Keys];
        Providers = [.. files.Providers.Keys];
        PricedOfferings = [.. files.Prices.Keys];
    }

    /// <summary>Ids from file names, in ordinal order; whether the files are right is not known yet.</summary>
    public EquatableList<string> Offerings { get; }

    /// <summary>Ids of the providers' folders, in ordinal order.</summary>
    public EquatableList<string> Providers { get; }

    /// <summary>Ids that have a price file, in ordinal order.</summary>
    public EquatableList<string> PricedOfferings { get; }

    /// <summary>Opens folders without reading a file.</summary>
    /// <param name="folders">The built-in one first; what a later one holds wins over the earlier ones.</param>
    /// <param name="bag">Receives a diagnostic for a folder that is not there, for names that cannot be ids, and for what is
    /// replaced.</param>
    public static OfferingCatalog Load(IEnumerable<string> folders, DiagnosticBag bag) => new(new CatalogFiles(folders, bag));

    /// <summary>An offering.</summary>
    /// <param name="id"><c>provider/name</c>.</param>
    /// <param name="bag">Receives what is wrong in its files, each time it is asked for.</param>
    /// <returns>Null where <see cref="Offerings"/> has no such id (the asker knows the place to complain about), or its file cannot be
    /// read.</returns>
    public Offering? Find(string id, DiagnosticBag bag) => _files.Offerings.ContainsKey(id) ? _offerings.Get(id, bag) : null;

    /// <summary>The list prices of an offering; an empty list where there is no price file.</summary>
    /// <param name="id"><c>provider/name</c>.</param>
    /// <param name="bag">Receives what is wrong in the price files, and what the user's own rows replace.</param>
    public PriceList Prices(string id, DiagnosticBag bag) => _prices.Get(_files.Prices.ContainsKey(id) ? id : "", bag);

    /// <summary>A provider with its regions and sources.</summary>
    /// <param name="id">Name of its folder.</param>
    /// <param name="bag">Receives what is wrong in <c>provider.yaml</c>.</param>
    /// <returns>Null where there is none or it cannot be read.</returns>
    public Provider? Provider(string id, DiagnosticBag bag) => _files.Providers.ContainsKey(id) ? _providers.Get(id, bag) : null;

    private static YamlNode? Read(string path, DiagnosticBag bag) => YamlReader.Read(path, path, YamlLimits.Default, bag);

    private static string ProviderOf(string id) => id[..id.IndexOf('/', StringComparison.Ordinal)];

    private Provider? ReadProvider(string id, DiagnosticBag bag)
    {
        var trees = _files.Providers[id].Select(path => Read(path, bag)).OfType<YamlNode>().ToList();
        if (trees.Count > 0) return ProviderReader.Read(ProviderOverlay.Lay(trees, bag), id, bag);
        if (_files.Providers[id].Count == 0) bag.Add(CatalogDiagnostics.NoProvider(id));
        return null;
    }

    private Offering? ReadOffering(string id, DiagnosticBag bag)
    {
        if (Provider(ProviderOf(id), bag) is not { } provider) return null;
        return Read(_files.Offerings[id][^1], bag) is { } root ? new OfferingReader(provider, bag).Read(root, id) : null;
    }

    private PriceList ReadPrices(string id, DiagnosticBag bag)
    {
        if (id.Length == 0 || Provider(ProviderOf(id), bag) is not { } provider) return new PriceList([], []);
        var rows = _files.Prices[id].Select(path => ReadRows(path, provider, bag))
            .Aggregate((under, over) => PriceOverlay.Lay(under, over, bag));
        return new PriceList([.. rows], provider.Regions);
    }

    private static IReadOnlyList<Price> ReadRows(string path, Provider provider, DiagnosticBag bag) =>
        SourceText.FromFile(path, path, YamlLimits.Default, bag) is { } text ? new PriceReader(provider, bag).Read(text, path) : [];
}
