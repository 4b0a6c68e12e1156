namespace Jauge.Spec.Reading;

/// <summary>Names that a file gives to its parts.</summary>
internal static class Names
{
    /// <summary>Lower case letters, digits and dashes, beginning with a letter: what every cloud and every tool downstream
    /// accepts.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 63 && char.IsAsciiLetterLower(name[0])
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
