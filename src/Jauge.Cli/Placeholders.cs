using Jauge.Core;

namespace Jauge.Cli;

/// <summary>What help calls the things that a user puts in their place: FILE, or FICHIER.</summary>
internal static class Placeholders
{
    /// <summary>The word in a language; a word that is typed as it stands (<c>en|fr</c>, <c>list|quoted</c>) stays.</summary>
    public static string In(Language language, string word) => language == Language.French ? French(word) : word;

    private static string French(string word) => word switch
    {
        "FILE" => "FICHIER",
        "FOLDER" => "DOSSIER",
        "KEY" => "CLÉ",
        "LOAD" => "CHARGE",
        "NAME" => "NOM",
        "NAME=VALUE" => "NOM=VALEUR",
        "BOUND" => "BORNE",
        "HOST" => "HÔTE",
        "FACTOR" => "FACTEUR",
        "TIME" => "DURÉE",
        "FAULT" => "PANNE",
        "REGION" => "RÉGION",
        "PATH" => "CHEMIN",
        "PATH=VALUE" => "CHEMIN=VALEUR",
        "PERCENT" => "POURCENT",
        "WORDS" => "MOTS",
        "PROVIDER" => "FOURNISSEUR",
        "OFFERING" => "OFFRE",
        "VERB" => "VERBE",
        "YYYY-MM-DD" => "AAAA-MM-JJ",
        _ => word,
    };
}
