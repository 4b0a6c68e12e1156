using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>JG1501 to JG1549: what reading and checking a catalog says, one method per code.</summary>
public static class CatalogDiagnostics
{
    /// <summary>JG1501: a catalog folder that is not there or may not be read.</summary>
    public static Diagnostic NoFolder(string folder) =>
        Error("JG1501", SourceSpan.None(folder), $"there is no catalog folder '{folder}'",
            $"il n'y a pas de dossier de catalogue « {folder} »",
            "it holds a folder for each provider", "il contient un dossier par fournisseur");

    /// <summary>JG1502: a list where a mapping was expected, and so on.</summary>
    public static Diagnostic WrongShape(SourceSpan at, Text expected) =>
        Error("JG1502", at, $"{expected.English} was expected here", $"on attend ici {expected.French}");

    /// <summary>JG1503: a key that the format does not have.</summary>
    public static Diagnostic UnknownKey(SourceSpan at, string key, IEnumerable<string> known) =>
        Error("JG1503", at, $"unknown key '{key}'", $"clé inconnue « {key} »", NearestName.Help(key, known) ?? OneOf(known));

    /// <summary>JG1504: a key that must be there.</summary>
    public static Diagnostic MissingKey(SourceSpan at, string key) =>
        Error("JG1504", at, $"'{key}' is missing", $"il manque « {key} »");

    /// <summary>JG1505: a value that cannot be read as what its key takes.</summary>
    public static Diagnostic BadValue(SourceSpan at, string value, Text expected) =>
        Error("JG1505", at, $"'{Clip(value)}' is not {expected.English}", $"« {Clip(value)} » n'est pas {expected.French}");

    /// <summary>JG1506: a word outside a closed list.</summary>
    public static Diagnostic UnknownWord(SourceSpan at, string word, IEnumerable<string> known) =>
        Error("JG1506", at, $"'{Clip(word)}' is not one of the words of this key", $"« {Clip(word)} » n'est pas un des mots de cette clé",
            NearestName.Help(word, known) ?? OneOf(known));

    /// <summary>JG1507: a source that <c>provider.yaml</c> does not list.</summary>
    public static Diagnostic UnknownSource(SourceSpan at, string source, IEnumerable<string> known) =>
        Error("JG1507", at, $"no source '{Clip(source)}' in provider.yaml", $"pas de source « {Clip(source)} » dans provider.yaml",
            NearestName.Help(source, known) ?? new Text(
                "list it under 'sources:', with its date",
                "l'ajouter sous « sources: », avec sa date"));

    /// <summary>JG1508: a provider's folder without <c>provider.yaml</c>.</summary>
    public static Diagnostic NoProvider(string provider) =>
        Error("JG1508", SourceSpan.None(provider), $"provider '{provider}' has no provider.yaml",
            $"le fournisseur « {provider} » n'a pas de provider.yaml",
            "write its title, its regions and its sources there", "y écrire son titre, ses régions et ses sources");

    /// <summary>JG1509: an id that does not say where its file is.</summary>
    public static Diagnostic WrongId(SourceSpan at, string written, string expected) =>
        new("JG1509", Severity.Error, at, new($"'{Clip(written)}' stands in the file of '{expected}'",
            $"« {Clip(written)} » est dans le fichier de « {expected} »"),
            new Text("folder and file name make the id", "le dossier et le nom du fichier font l'identifiant"), new Fix(at, expected));

    /// <summary>JG1510: a price file whose first line is not the header.</summary>
    public static Diagnostic BadPriceHeader(SourceSpan at, string expected) =>
        Error("JG1510", at, "this is not the header of a price file", "ceci n'est pas l'en-tête d'un fichier de prix",
            $"the first line is '{expected}'", $"la première ligne est « {expected} »");

    /// <summary>JG1511: a price row with too many or too few fields, or with a quote that is not closed.</summary>
    public static Diagnostic BadPriceRow(SourceSpan at, int fields, int expected) =>
        Error("JG1511", at, $"{fields} fields where {expected} were expected", $"{fields} champs là où on en attend {expected}",
            "empty fields keep their comma; a comma inside a field wants \"quotes\"",
            "un champ vide garde sa virgule ; une virgule dans un champ demande des \"guillemets\"");

    /// <summary>JG1512: one field of a price row that cannot be read.</summary>
    public static Diagnostic BadPriceField(SourceSpan at, string column, string value, Text expected) =>
        Error("JG1512", at, $"{column}: '{Clip(value)}' is not {expected.English}",
            $"{column} : « {Clip(value)} » n'est pas {expected.French}");

    /// <summary>JG1513: two rows of one file for the same tier.</summary>
    public static Diagnostic DuplicatePrice(SourceSpan at, SourceSpan first) =>
        Error("JG1513", at, $"the same price is at line {first.Line}", $"le même prix est à la ligne {first.Line}",
            "keep the newer one", "garder le plus récent");

    /// <summary>JG1514: a graduated price that says nothing about the first units.</summary>
    public static Diagnostic TiersStartLate(SourceSpan at, decimal from) =>
        Error("JG1514", at, Text.Format($"the first tier starts at {from}", $"la première tranche commence à {from}"),
            new Text("a tier from 0 is due, at price 0 where the first units are free",
                "il faut une tranche à partir de 0, à prix 0 si les premières unités sont gratuites"));

    /// <summary>JG1515: tiers that do not ascend in the file.</summary>
    public static Diagnostic TiersOutOfOrder(SourceSpan at, decimal from, decimal before) =>
        Error("JG1515", at, Text.Format($"the tier from {from} stands after the one from {before}",
            $"la tranche à partir de {from} est après celle à partir de {before}"),
            new Text("write tiers in ascending order", "écrire les tranches dans l'ordre croissant"));

    /// <summary>JG1516: tiers of one price in two units or two currencies, which overlap in no one knows what way.</summary>
    public static Diagnostic MixedTiers(SourceSpan at) =>
        Error("JG1516", at, "the tiers of one price differ in unit or currency",
            "les tranches d'un même prix diffèrent d'unité ou de monnaie",
            "one unit and one currency for a meter, SKU, region and term", "une unité et une monnaie par compteur, SKU, région et durée");

    /// <summary>JG1517: a price row of a meter that the offering does not have.</summary>
    public static Diagnostic UnknownMeter(SourceSpan at, string meter, IEnumerable<string> known) =>
        Error("JG1517", at, $"the offering has no meter '{Clip(meter)}'", $"l'offre n'a pas de compteur « {Clip(meter)} »",
            NearestName.Help(meter, known) ?? OneOf(known));

    /// <summary>JG1518: a price per something that the meter does not count.</summary>
    public static Diagnostic WrongDimension(SourceSpan at, string unit, string meter, Text counted) =>
        Error("JG1518", at, $"a price per '{unit}' for meter '{meter}', which counts: {counted.English}",
            $"un prix par « {unit} » pour le compteur « {meter} », qui compte : {counted.French}",
            "a count times a time is priced per h or month, a size times a time per GB-month",
            "un compte multiplié par un temps a un prix par h ou month, une taille multipliée par un temps par GB-month");

    /// <summary>JG1519: a region or price zone that <c>provider.yaml</c> does not list.</summary>
    public static Diagnostic UnknownRegion(SourceSpan at, string region, IEnumerable<string> known) =>
        Error("JG1519", at, $"no region or zone '{Clip(region)}' in provider.yaml",
            $"pas de région ni de zone « {Clip(region)} » dans provider.yaml",
            NearestName.Help(region, known) ?? new Text(
                "list it under 'regions:', or write * for everywhere",
                "l'ajouter sous « regions: », ou écrire * pour partout"));

    /// <summary>JG1520: an expression that cannot be evaluated whatever a component writes.</summary>
    public static Diagnostic BadExpression(SourceSpan at, Text reason) =>
        Error("JG1520", at, reason.English, reason.French);

    /// <summary>JG1521: a service category that FOCUS does not allow.</summary>
    public static Diagnostic UnknownCategory(SourceSpan at, string category) =>
        Error("JG1521", at, $"'{Clip(category)}' is not a ServiceCategory of FOCUS 1.2",
            $"« {Clip(category)} » n'est pas une ServiceCategory de FOCUS 1.2",
            NearestName.Help(category, FocusServiceCategory.Allowed) ?? OneOf(FocusServiceCategory.Allowed));

    /// <summary>JG1522: a SKU whose price family has no row anywhere.</summary>
    public static Diagnostic SkuWithoutPrice(SourceSpan at, string sku, string family) =>
        Warning("JG1522", at, $"no price row for family '{family}' of SKU '{sku}'",
            $"pas de ligne de prix pour la famille « {family} » du SKU « {sku} »",
            "add a row, or leave the SKU as a gap that the bill names",
            "ajouter une ligne, ou laisser le SKU comme un manque que la facture nomme");

    /// <summary>JG1523: a price family where the meter is not by SKU, or none where it is.</summary>
    public static Diagnostic WrongSkuMode(SourceSpan at, string meter, bool isBySku) => isBySku
        ? Error("JG1523", at, $"meter '{meter}' is priced by SKU: the price family is missing",
            $"le compteur « {meter} » a un prix par SKU : il manque la famille")
        : Error("JG1523", at, $"meter '{meter}' is not priced by SKU", $"le compteur « {meter} » n'a pas de prix par SKU",
            "empty the field 'sku', or write 'sku: by-sku' on the meter",
            "vider le champ « sku », ou écrire « sku: by-sku » sur le compteur");

    /// <summary>JG1524: a meter that draws on a grant that the offering does not have.</summary>
    public static Diagnostic UnknownGrant(SourceSpan at, string grant, IEnumerable<string> known) =>
        Error("JG1524", at, $"no grant '{Clip(grant)}'", $"pas de quota gratuit « {Clip(grant)} »", NearestName.Help(grant, known));

    /// <summary>JG1525: a SKU that the offering does not list.</summary>
    public static Diagnostic UnknownSku(SourceSpan at, string sku, IEnumerable<string> known) =>
        Error("JG1525", at, $"the offering has no SKU '{Clip(sku)}'", $"l'offre n'a pas de SKU « {Clip(sku)} »",
            NearestName.Help(sku, known));

    /// <summary>JG1526: a meter without a price anywhere.</summary>
    public static Diagnostic MeterWithoutPrice(SourceSpan at, string meter) =>
        Warning("JG1526", at, $"meter '{meter}' has no price anywhere", $"le compteur « {meter} » n'a de prix nulle part",
            "the bill shows a gap until a row is added", "la facture montre un manque tant qu'aucune ligne n'est ajoutée");

    /// <summary>JG1527: a commitment whose term no price row has.</summary>
    public static Diagnostic CommitmentWithoutPrice(SourceSpan at, string commitment, string meter, string term) =>
        Warning("JG1527", at, $"commitment '{commitment}': no row of term '{term}' for meter '{meter}'",
            $"engagement « {commitment} » : pas de ligne de durée « {term} » pour le compteur « {meter} »",
            "add the rows; until then its saving is unknown", "ajouter les lignes ; d'ici là l'économie est inconnue");

    /// <summary>JG1528: a user's file that stands in the place of a built-in one.</summary>
    public static Diagnostic Replaced(string file, string replaced) =>
        new("JG1528", Severity.Info, SourceSpan.None(file), new($"stands in the place of {replaced}", $"prend la place de {replaced}"));

    /// <summary>JG1529: a user's price rows that stand in the place of others.</summary>
    public static Diagnostic PricesReplaced(SourceSpan at, SourceSpan replaced) =>
        new("JG1529", Severity.Info, at, new($"this price stands in the place of {replaced}", $"ce prix prend la place de {replaced}"));

    /// <summary>JG1530: a fact of another kind than its name says.</summary>
    public static Diagnostic WrongFact(SourceSpan at, string fact, Text expected) =>
        Error("JG1530", at, $"fact '{fact}' is {expected.English}", $"le fait « {fact} » est {expected.French}");

    /// <summary>JG1531: a price file beside no offering.</summary>
    public static Diagnostic PricesWithoutOffering(string file, string offering) =>
        Warning("JG1531", SourceSpan.None(file), $"prices of '{offering}', which is no offering",
            $"prix de « {offering} », qui n'est pas une offre",
            "the file is named like the offering, with .prices.csv", "le fichier porte le nom de l'offre, avec .prices.csv");

    /// <summary>JG1532: a file name that cannot be an id.</summary>
    public static Diagnostic BadName(string file) =>
        Error("JG1532", SourceSpan.None(file), "the name cannot be an id", "le nom ne peut pas être un identifiant",
            "small letters, digits and hyphens", "minuscules, chiffres et traits d'union");

    /// <summary>JG1533: a user's region or source that stands in the place of a built-in one.</summary>
    public static Diagnostic EntryReplaced(SourceSpan at, string key, SourceSpan replaced) =>
        new("JG1533", Severity.Info, at, new($"'{Clip(key)}' is laid over the one at {replaced}",
            $"« {Clip(key)} » recouvre celui de {replaced}"));

    /// <summary>JG1534: a grant of something that its meter does not count.</summary>
    public static Diagnostic WrongGrant(SourceSpan at, string grant, string meter, Text counted) =>
        Error("JG1534", at, $"grant '{grant}' is not what meter '{meter}' counts: {counted.English}",
            $"le quota « {grant} » n'est pas ce que le compteur « {meter} » compte : {counted.French}");

    private static Text OneOf(IEnumerable<string> known)
    {
        var words = string.Join(", ", known.Where(word => word.Length > 0).Take(20));
        return new($"one of: {words}", $"au choix : {words}");
    }

    private static string Clip(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static Diagnostic Error(string code, SourceSpan at, string english, string french, Text? help = null) =>
        Error(code, at, new Text(english, french), help);

    private static Diagnostic Error(string code, SourceSpan at, Text message, Text? help) => new(code, Severity.Error, at, message, help);

    private static Diagnostic Error(string code, SourceSpan at, string english, string french, string help, string aide) =>
        new(code, Severity.Error, at, new Text(english, french), new Text(help, aide));

    private static Diagnostic Warning(string code, SourceSpan at, string english, string french, string help, string aide) =>
        new(code, Severity.Warning, at, new Text(english, french), new Text(help, aide));
}
