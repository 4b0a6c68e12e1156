using System.CommandLine;
using Jauge.Catalog;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Report.Prices;

namespace Jauge.Cli.Commands.Prices;

/// <summary><c>jauge prices list|search|show</c>.</summary>
internal static class CatalogCommands
{
    public static Command List(CommonOptions common, Shell shell)
    {
        Argument<string?> provider = new("PROVIDER") { Description = common.Say("only this provider", "ce fournisseur seulement"),
            Arity = ArgumentArity.ZeroOrOne };
        var command = common.Verb(
            "list", "offerings, sizes, number and age of prices",
            "offres, tailles, nombre et âge des prix",
            provider, common.Catalog);
        command.SetAction(parse => RunList(parse, parse.GetValue(provider), common, shell));
        return command;
    }

    public static Command Search(CommonOptions common, Shell shell)
    {
        Argument<string[]> words = new("WORDS") { Description = common.Say("all of them must be in the name, title or meters",
            "tous doivent figurer dans le nom, le titre ou les compteurs"), Arity = ArgumentArity.OneOrMore };
        var command = common.Verb(
            "search", "offerings by words",
            "offres par mots",
            words, common.Catalog);
        command.SetAction(parse => RunSearch(parse, parse.GetRequiredValue(words), common, shell));
        return command;
    }

    public static Command Show(CommonOptions common, Shell shell)
    {
        var offering = common.Argument<string>("OFFERING", "as a component writes it: provider/offering",
            "comme un composant l'écrit : fournisseur/offre");
        var region = common.Option<string?>("--region", "REGION", "only this region, and prices that hold everywhere",
            "cette région seulement, et les prix valables partout");
        var sku = common.Option<string?>("--sku", "SKU", "only this size", "cette taille seulement");
        var command = common.Verb(
            "show", "every price of an offering, with source and day",
            "tous les prix d'une offre, avec source et date",
            offering, region, sku, common.Catalog);
        command.SetAction(parse => RunShow(parse, parse.GetRequiredValue(offering),
            new PriceFilter(parse.GetValue(region), parse.GetValue(sku)), common, shell));
        return command;
    }

    public static int RunList(ParseResult parse, string? provider, CommonOptions common, Shell shell)
    {
        var catalog = Open(parse, common);
        if (provider is not null && !catalog.Providers.Contains(provider)) throw Unknown("provider", "fournisseur", provider,
            catalog.Providers);
        return Write(parse, catalog,
            catalog.Offerings.Where(id => provider is null || id.StartsWith(provider + "/", StringComparison.Ordinal)), _ => true, common,
            shell);
    }

    private static int RunSearch(ParseResult parse, string[] words, CommonOptions common, Shell shell)
    {
        var catalog = Open(parse, common);
        return Write(parse, catalog, catalog.Offerings,
            offering => words.All(w => Text(offering).Contains(w, StringComparison.OrdinalIgnoreCase)), common, shell);
    }

    private static string Text(Offering offering) => string.Join(' ', [
        offering.Id, offering.Title.English, offering.Title.French, offering.Service.Name, offering.Service.Category, .. offering.Skus.Keys,
        .. offering.Meters.Values.SelectMany(m => new[] { m.Name, m.Title.English, m.Title.French })]);

    private static int Write(ParseResult parse, OfferingCatalog catalog, IEnumerable<string> ids, Func<Offering, bool> isWanted,
        CommonOptions common, Shell shell)
    {
        var bag = new DiagnosticBag();
        var found = ids.Select(id => catalog.Find(id, bag)).OfType<Offering>().Where(isWanted).Select(o => (o, catalog.Prices(o.Id, bag)))
            .ToList();
        OfferingTable.Write(common.PageOn(parse, shell), found);
        return Told(parse, bag, common, shell);
    }

    private static int RunShow(ParseResult parse, string id, PriceFilter filter, CommonOptions common, Shell shell)
    {
        var catalog = Open(parse, common);
        var bag = new DiagnosticBag();
        if (!catalog.Offerings.Contains(id)) throw Unknown("offering", "offre", id, catalog.Offerings, Of(id, catalog));
        if (catalog.Find(id, bag) is { } offering)
            OfferingPrinter.Write(common.PageOn(parse, shell), offering,
                [.. catalog.Prices(id, bag).Rows.Where(row => filter.Takes(offering, row))]);
        return Told(parse, bag, common, shell);
    }

    /// <summary>Mistakes of the catalog's own files go to standard error; what could be read is printed all the same.</summary>
    private static int Told(ParseResult parse, DiagnosticBag bag, CommonOptions common, Shell shell)
    {
        if (bag.Count > 0) new DiagnosticPrinter(common.ErrorPage(parse, shell), SourceFiles.Read).Write(bag.Sorted());
        return bag.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private static OfferingCatalog Open(ParseResult parse, CommonOptions common)
    {
        string[] folders = parse.GetValue(common.Catalog) is { } folder ? [Home.Catalog, folder] : [Home.Catalog];
        return OfferingCatalog.Load(folders, new DiagnosticBag());
    }

    /// <summary>Where nothing is near: what the provider sells, or the providers.</summary>
    private static Text Of(string id, OfferingCatalog catalog)
    {
        var provider = id.Split('/')[0];
        return catalog.Providers.Contains(provider)
            ? new($"`jauge prices list {provider}` shows what there is", $"« jauge prices list {provider} » montre ce qu'il y a")
            : new($"providers: {string.Join(", ", catalog.Providers)}", $"fournisseurs : {string.Join(", ", catalog.Providers)}");
    }

    private static UserError Unknown(string english, string french, string word, IEnumerable<string> known, Text? otherwise = null) =>
        new(new($"the catalog has no {english} '{word}'", $"le catalogue n'a pas de {french} « {word} »"),
            NearestName.Help(word, known) ?? otherwise, ExitCode.Errors);
}
