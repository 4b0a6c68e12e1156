using Jauge.Core;

namespace Jauge.Cli.Terminal;

/// <summary>The language to speak: the one asked for, else that of the environment.</summary>
internal static class SpokenLanguage
{
    public static readonly string[] Words = ["en", "fr"];

    /// <summary>Found before the arguments are parsed, so that help and mistakes speak it too.</summary>
    public static Language Of(string[] arguments) => Asked(arguments) ?? OfEnvironment();

    private static Language? Asked(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--lang" && i + 1 < arguments.Length) return Parse(arguments[i + 1]);
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal)) return Parse(arguments[i]["--lang=".Length..]);
        }

        return null;
    }

    private static Language? Parse(string word) => word switch { "en" => Language.English, "fr" => Language.French, _ => null };

    // POSIX: LC_ALL, then the category, then LANG; the first that is set decides
    private static Language OfEnvironment()
    {
        var locale = Shell.Variable("LC_ALL") ?? Shell.Variable("LC_MESSAGES") ?? Shell.Variable("LANG") ?? "";
        return locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.French : Language.English;
    }
}
