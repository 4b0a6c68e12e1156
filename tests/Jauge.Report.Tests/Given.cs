using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Scope;
using Jauge.Report.Layout;
using Jauge.Review;
using Jauge.Review.Audit;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Report.Tests;

/// <summary>The shop: one small system with something for every table.</summary>
internal static class Given
{
    public static DateOnly Today { get; } = new(2026, 11, 20);

    public static Language[] Languages { get; } = [Language.English, Language.French];

    public static OfferingCatalog Catalog { get; } = OfferingCatalog.Load([Path.Combine(Repository.Tests, "shop", "catalog")],
        new DiagnosticBag());

    public static Dossier Shop { get; } = Read();

    /// <summary>The shop with more replicas, set from the command line.</summary>
    public static EnvironmentCost ChangedCost { get; } = Changed();

    public static string Code(Language language) => language == Language.French ? "fr" : "en";

    /// <summary>What something prints on a page.</summary>
    public static string Print(Action<Page> print, Language language = Language.English, int width = TerminalPage.DefaultWidth,
        bool colours = false)
    {
        var writer = new StringWriter { NewLine = "\n" };
        print(new TerminalPage(writer, language, width, colours));
        return writer.ToString();
    }

    private static EnvironmentCost Changed()
    {
        var bag = new DiagnosticBag();
        var text = File.ReadAllText(Path.Combine(Repository.Tests, "shop", "system.yaml"));
        var settings = new SystemSettings(null,
            [SystemSetting.Parse("components.web.replicas=3..6")!, SystemSetting.Parse("requests.page.web=40 ms")!]);
        var document = SystemDocument.ReadText(text, "shop/system.yaml", bag, settings)!;
        bag.Sorted().ShouldBeEmpty();
        return CostReading.Read(new Resolver(Catalog, bag).Resolve(document, document.MainEnvironment), Catalog);
    }

    private static Dossier Read()
    {
        var bag = new DiagnosticBag();
        var text = File.ReadAllText(Path.Combine(Repository.Tests, "shop", "system.yaml"));
        var document = SystemDocument.ReadText(text, "shop/system.yaml", bag)!;
        var bills = new EnvironmentBills(document, Catalog);
        EquatableList<EnvironmentCost> costs = [.. document.Environments.Select(e => CostReading.Read(new Resolver(Catalog, bag)
            .Resolve(document, e), bills))];
        bag.Sorted().ShouldBeEmpty();
        return new Dossier(
            document, costs, [.. costs.Select(c => SystemReview.Read(c.Deployment, c, Catalog, Today))],
            SystemAudit.Read(bills), []);
    }
}
