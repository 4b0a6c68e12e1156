using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What the folders hold, by name alone: no file is opened. For each id the paths, in the order of the folders.</summary>
internal sealed class CatalogFiles
{
    private const string ProviderFile = "provider.yaml";
    public const string PriceSuffix = ".prices.csv";
    private const string OfferingSuffix = ".yaml";

    // How the price files are renewed: read by the refresh and by nobody else.
    private const string RefreshFile = "refresh.yaml";

    private readonly DiagnosticBag _bag;

    public CatalogFiles(IEnumerable<string> folders, DiagnosticBag bag)
    {
        _bag = bag;
        foreach (var folder in folders) Add(folder);
    }

    /// <summary>By provider: paths of <c>provider.yaml</c>, none for a folder without it.</summary>
    public SortedDictionary<string, List<string>> Providers { get; } = new(StringComparer.Ordinal);

    /// <summary>By offering id.</summary>
    public SortedDictionary<string, List<string>> Offerings { get; } = new(StringComparer.Ordinal);

    /// <summary>By offering id.</summary>
    public SortedDictionary<string, List<string>> Prices { get; } = new(StringComparer.Ordinal);

    private static void Put(SortedDictionary<string, List<string>> files, string id, string path)
    {
        if (!files.TryGetValue(id, out var paths)) files[id] = paths = [];
        paths.Add(path);
    }

    private void Add(string folder)
    {
        try
        {
            foreach (var provider in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)) AddProvider(provider);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _bag.Add(CatalogDiagnostics.NoFolder(folder));
        }
    }

    private void AddProvider(string folder)
    {
        var provider = Path.GetFileName(folder);
        if (provider.StartsWith('.')) return;
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => path.Replace('\\', '/')).ToList();
        if (!Ids.IsName(provider)) _bag.Add(CatalogDiagnostics.BadName(folder));
        else files.ForEach(file => AddFile(provider, file));
    }

    private void AddFile(string provider, string path)
    {
        var name = Path.GetFileName(path);
        if (!Providers.ContainsKey(provider)) Providers[provider] = [];
        if (name == RefreshFile) return;
        if (name == ProviderFile) Providers[provider].Add(path);
        else if (name.EndsWith(PriceSuffix, StringComparison.Ordinal)) AddNamed(Prices, provider, name[..^PriceSuffix.Length], path);
        else if (name.EndsWith(OfferingSuffix, StringComparison.Ordinal)) AddOffering(provider, name[..^OfferingSuffix.Length], path);
    }

    private void AddOffering(string provider, string name, string path)
    {
        if (Offerings.TryGetValue($"{provider}/{name}", out var before)) _bag.Add(CatalogDiagnostics.Replaced(path, before[^1]));
        AddNamed(Offerings, provider, name, path);
    }

    private void AddNamed(SortedDictionary<string, List<string>> files, string provider, string name, string path)
    {
        if (Ids.IsName(name)) Put(files, $"{provider}/{name}", path);
        else _bag.Add(CatalogDiagnostics.BadName(path));
    }
}
