using System.Text;

namespace Jauge.Catalog.Refresh;

/// <summary>Names as compared: Azure's product names hold non-breaking spaces here and there, and comparison must not see them. Stored
/// answers of the API even hold U+FFFD in their place (MySQL Edsv4, 2026-08-15): a non-breaking space that was once decoded
/// wrongly.</summary>
internal static class PriceNames
{
    private const char Undecoded = '\ufffd';

    /// <summary>Every run of white space, non-breaking ones included, becomes one space; ends are trimmed.</summary>
    public static string Clean(string name)
    {
        if (IsClean(name))
        {
            return name;
        }

        var clean = new StringBuilder(name.Length);
        foreach (var word in name.Replace(Undecoded, ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            clean.Append(clean.Length == 0 ? "" : " ").Append(word);
        }

        return clean.ToString();
    }

    private static bool IsClean(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == Undecoded)
            {
                return false;
            }

            if (char.IsWhiteSpace(name[i]) && (name[i] != ' ' || i == 0 || i == name.Length - 1 || name[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }
}
