using System.Globalization;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Diagnostics of the price refresh, JG1551 to JG1579: one method a code.</summary>
public static class RefreshDiagnostics
{
    /// <summary>An HTTP status that is no success.</summary>
    public static Diagnostic UnexpectedStatus(Uri url, int status) => Of(
        "JG1551",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"the server answers {status} instead of 200",
        $"le serveur répond {status} au lieu de 200",
        new Text("what was read is kept: run the same command again later",
            "ce qui a été lu est conservé : relancez la même commande plus tard"));

    /// <summary>Status 429 to the end, or a Retry-After beyond our patience.</summary>
    public static Diagnostic TooManyRequests(Uri url, TimeSpan? wait)
    {
        var en = wait is { } later ? $" for {N((decimal)later.TotalSeconds)} s" : ", after every attempt";
        var fr = wait is { } plus ? $" pendant {N((decimal)plus.TotalSeconds)} s" : ", après toutes les tentatives";
        return Of(
            "JG1552",
            Severity.Error,
            SourceSpan.None(url.AbsoluteUri),
            $"the server asks for fewer requests{en}",
            $"le serveur demande moins de requêtes{fr}",
            new Text("what was read is kept: run the same command again after that time",
                "ce qui a été lu est conservé : relancez la même commande après ce délai"));
    }

    /// <summary>Refused, cut, or silent connection.</summary>
    public static Diagnostic ConnectionLost(Uri url, string reason) => Of(
        "JG1553",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"the connection failed: {reason}",
        $"la connexion a échoué : {reason}",
        new Text("check the network or the proxy, then run the same command again: it continues where it stopped",
            "vérifiez le réseau ou le mandataire, puis relancez la même commande : elle reprend où elle s'est arrêtée"));

    /// <summary>Broken JSON or an HTML page with status 200.</summary>
    public static Diagnostic NotJson(Uri url, Text found) => Of(
        "JG1554",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"expected JSON, found {found.English}",
        $"JSON attendu, trouvé : {found.French}",
        new Text("a proxy or a sign-in page may stand between: open the address in a browser",
            "un mandataire ou une page de connexion s'interpose peut-être : ouvrez l'adresse dans un navigateur"));

    /// <summary>A continuation or file address that leaves the API's own scheme, host or port.</summary>
    public static Diagnostic ForeignLink(Uri url, string link) => Of(
        "JG1555",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"the page links to another host: '{link}'; it is not followed",
        $"la page renvoie vers un autre hôte : « {link} » ; le lien n'est pas suivi",
        null);

    /// <summary>A NextPageLink loop, by address or by content.</summary>
    public static Diagnostic RepeatedPage(Uri url) => Of(
        "JG1556",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        "the chain of pages comes back to a page already read: it would never end",
        "la chaîne de pages revient sur une page déjà lue : elle ne finirait jamais",
        new Text("the provider's paging is broken at the moment: try again later with --restart",
            "la pagination du fournisseur est en panne : réessayez plus tard avec --restart"));

    /// <summary>Limit on the number of pages.</summary>
    public static Diagnostic TooManyPages(Uri url, int limit) => Of(
        "JG1557",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"more than {limit} pages in one chain",
        $"plus de {limit} pages dans une même chaîne",
        new Text("narrow the question: --service, --region", "restreignez la question : --service, --region"));

    /// <summary>Valid JSON without the members that the protocol promises.</summary>
    public static Diagnostic UnexpectedShape(Uri url, Text missing) => Of(
        "JG1558",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"the JSON is not a price answer: {missing.English}",
        $"ce JSON n'est pas une réponse de prix : {missing.French}",
        new Text("the provider may have changed its API; please report it",
            "le fournisseur a peut-être changé son API ; merci de le signaler"));

    /// <summary>A service or offer code that the index does not list.</summary>
    public static Diagnostic UnknownService(Uri url, string service, string? nearest) => Of(
        "JG1559",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"the provider has no service '{service}'",
        $"le fournisseur n'a pas de service « {service} »",
        nearest is null ? null : new Text($"did you mean '{nearest}'?", $"vouliez-vous dire « {nearest} » ?"));

    /// <summary>A region that a service's index does not list; the rest is read.</summary>
    public static Diagnostic RegionNotOffered(Uri url, string service, string region) => Of(
        "JG1560",
        Severity.Warning,
        SourceSpan.None(url.AbsoluteUri),
        $"'{service}' has no prices in '{region}'",
        $"« {service} » n'a pas de prix dans « {region} »",
        null);

    /// <summary>Disk full, missing rights, or a file where a folder is needed.</summary>
    public static Diagnostic CannotWrite(string path, string reason) => Of(
        "JG1561",
        Severity.Error,
        SourceSpan.None(path),
        $"cannot write: {reason}",
        $"écriture impossible : {reason}",
        new Text("free some space or choose another folder with --out; nothing was overwritten",
            "libérez de l'espace ou choisissez un autre dossier avec --out ; rien n'a été écrasé"));

    /// <summary>The journal answers another question.</summary>
    public static Diagnostic PartialOfAnotherQuestion(string path) => Of(
        "JG1562",
        Severity.Error,
        SourceSpan.None(path),
        "an unfinished run is kept here, and it asked for something else",
        "une exécution inachevée est conservée ici, et elle demandait autre chose",
        new Text("finish it with its own options, or drop it with --restart",
            "terminez-la avec ses propres options, ou abandonnez-la avec --restart"));

    /// <summary>Two runs at once on one folder.</summary>
    public static Diagnostic PartialBusy(string path) => Of(
        "JG1563",
        Severity.Error,
        SourceSpan.None(path),
        "another run is writing here",
        "une autre exécution écrit ici",
        new Text("wait for its end, or choose another folder with --out", "attendez sa fin, ou choisissez un autre dossier avec --out"));

    /// <summary>The target folder exists.</summary>
    public static Diagnostic SnapshotExists(string path) => Of(
        "JG1564",
        Severity.Error,
        SourceSpan.None(path),
        "a snapshot of this day exists already; it is not overwritten",
        "un relevé de ce jour existe déjà ; il n'est pas écrasé",
        new Text("remove it, or choose another folder with --out", "supprimez-le, ou choisissez un autre dossier avec --out"));

    /// <summary>A row that lacks what a price needs.</summary>
    public static Diagnostic RowIncomplete(Uri url, string row, Text reason) => Of(
        "JG1565",
        Severity.Warning,
        SourceSpan.None(url.AbsoluteUri),
        $"row left out: {row}: {reason.English}",
        $"ligne écartée : {row} : {reason.French}",
        null);

    /// <summary>Equal keys and dates, different prices.</summary>
    public static Diagnostic ContradictoryRows(PriceObservation one, decimal otherPrice) => Of(
        "JG1566",
        Severity.Warning,
        SourceSpan.None(one.Source),
        $"{one.Product} / {one.Sku} / {one.Meter} in '{one.Region}' is listed at two prices from the same day: {N(one.Price)} and {N(otherPrice)} {one.Currency} per '{one.Unit}'; neither is kept",
        $"{one.Product} / {one.Sku} / {one.Meter} dans « {one.Region} » figure à deux prix datés du même jour : {N(one.Price)} et {N(otherPrice)} {one.Currency} par « {one.Unit} » ; aucun n'est retenu",
        null);

    /// <summary>A row that takes effect after the snapshot's day.</summary>
    public static Diagnostic PriceAnnounced(PriceObservation announced, decimal? current)
    {
        var en = current is { } now ? $", instead of {N(now)}" : "";
        var fr = current is { } present ? $", au lieu de {N(present)}" : "";
        return Of(
            "JG1567",
            Severity.Info,
            SourceSpan.None(announced.Source),
            $"{announced.Product} / {announced.Sku} / {announced.Meter} in '{announced.Region}' will cost {N(announced.Price)} {announced.Currency} per '{announced.Unit}' from {announced.EffectiveFrom:yyyy-MM-dd}{en}",
            $"{announced.Product} / {announced.Sku} / {announced.Meter} dans « {announced.Region} » coûtera {N(announced.Price)} {announced.Currency} par « {announced.Unit} » à partir du {announced.EffectiveFrom:yyyy-MM-dd}{fr}",
            null);
    }

    /// <summary>A reservation whose term or unit is unknown, so that no unit price follows.</summary>
    public static Diagnostic TermNotShared(Uri url, string row, string term, string unit) => Of(
        "JG1568",
        Severity.Warning,
        SourceSpan.None(url.AbsoluteUri),
        $"row left out: {row}: the amount covers the term '{term}', which cannot be shared over the unit '{unit}'",
        $"ligne écartée : {row} : le montant couvre la durée « {term} », qui ne se répartit pas sur l'unité « {unit} »",
        null);

    /// <summary>Limit on what is held in memory at once.</summary>
    public static Diagnostic ElementTooLarge(Uri url, long limit) => Of(
        "JG1569",
        Severity.Error,
        SourceSpan.None(url.AbsoluteUri),
        $"more than {limit} bytes in one page or element: it is not read",
        $"plus de {limit} octets dans une page ou un élément : il n'est pas lu",
        null);

    /// <summary>A snapshot or catalog price file that cannot be read.</summary>
    public static Diagnostic SnapshotUnreadable(string path, string reason) => Of(
        "JG1570",
        Severity.Error,
        SourceSpan.None(path),
        $"not a readable price snapshot: {reason}",
        $"relevé de prix illisible : {reason}",
        new Text("a snapshot is a folder with prices.csv and snapshot.json, as written by jauge prices refresh",
            "un relevé est un dossier contenant prices.csv et snapshot.json, tel que l'écrit jauge prices refresh"));

    /// <summary>refresh.yaml is missing, broken, or has an unknown key.</summary>
    public static Diagnostic MappingInvalid(SourceSpan span, Text reason) => Of(
        "JG1571",
        Severity.Error,
        span,
        $"the mapping is wrong: {reason.English}",
        $"la correspondance est fausse : {reason.French}",
        null);

    /// <summary>Two observations of different prices reach one catalog row.</summary>
    public static Diagnostic MappingAmbiguous(SourceSpan span, string row, string candidates) => Of(
        "JG1572",
        Severity.Warning,
        span,
        $"several prices are mapped to the catalog row {row}: {candidates}; the row is left as it is",
        $"plusieurs prix correspondent à la ligne {row} du catalogue : {candidates} ; la ligne reste telle quelle",
        new Text("make the rule in refresh.yaml narrower (sku, meter)", "resserrez la règle dans refresh.yaml (sku, meter)"));

    /// <summary>A provider's unit that refresh.yaml does not translate.</summary>
    public static Diagnostic UnitUnknown(SourceSpan span, string unit, string row) => Of(
        "JG1573",
        Severity.Warning,
        span,
        $"the unit '{unit}' of {row} has no canonical unit; the price is left out",
        $"l'unité « {unit} » de {row} n'a pas d'unité canonique ; le prix est écarté",
        new Text("add it under 'units' in refresh.yaml", "ajoutez-la sous « units » dans refresh.yaml"));

    /// <summary>A mapped catalog row that nothing confirms.</summary>
    public static Diagnostic CatalogRowNotSeen(SourceSpan span, string row) => Of(
        "JG1574",
        Severity.Info,
        span,
        $"the snapshot has no price for the catalog row {row}; the row is left as it is",
        $"le relevé n'a pas de prix pour la ligne {row} du catalogue ; la ligne reste telle quelle",
        null);

    /// <summary>Cancellation.</summary>
    public static Diagnostic Interrupted(string path) => Of(
        "JG1575",
        Severity.Info,
        SourceSpan.None(path),
        "interrupted; what was read is kept",
        "interrompu ; ce qui a été lu est conservé",
        new Text("run the same command again to continue, or --restart to begin anew",
            "relancez la même commande pour continuer, ou --restart pour recommencer"));

    /// <summary>Every answer was empty.</summary>
    public static Diagnostic NothingFound(string what) => Of(
        "JG1576",
        Severity.Error,
        SourceSpan.None(what),
        "nothing matches the question; no snapshot is written",
        "rien ne correspond à la question ; aucun relevé n'est écrit",
        new Text("service names are case-sensitive, as in the provider's price list",
            "les noms de service respectent la casse de la liste de prix du fournisseur"));

    /// <summary>A bulk question without a service would download terabytes.</summary>
    public static Diagnostic ServiceRequired(string provider) => Of(
        "JG1577",
        Severity.Error,
        SourceSpan.None(provider),
        "the bulk price list is read service by service: name at least one",
        "la liste de prix se lit service par service : nommez-en au moins un",
        new Text("for instance --service AmazonRDS", "par exemple --service AmazonRDS"));

    /// <summary>A journal whose committed part is not readable.</summary>
    public static Diagnostic PartialDamaged(string path, int line) => Of(
        "JG1578",
        Severity.Error,
        SourceSpan.None(path),
        $"the journal of the unfinished run is damaged at line {line}",
        $"le journal de l'exécution inachevée est abîmé à la ligne {line}",
        new Text("drop it with --restart", "abandonnez-le avec --restart"));

    /// <summary>One key, two rows in a catalog file.</summary>
    public static Diagnostic CatalogRowDuplicated(SourceSpan span, string row) => Of(
        "JG1579",
        Severity.Warning,
        span,
        $"the catalog has the row {row} twice; both are left as they are",
        $"le catalogue a deux fois la ligne {row} ; les deux restent telles quelles",
        new Text("remove one of them", "supprimez l'une des deux"));

    private static Diagnostic Of(string code, Severity severity, SourceSpan span, string english, string french, Text? help) =>
        new(code, severity, span, new Text(english, french), help);

    private static string N(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
