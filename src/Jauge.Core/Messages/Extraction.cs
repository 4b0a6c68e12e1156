namespace Jauge.Core.Messages;

/// <summary>A value that an answer gives to the requests after it.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Argument">The path, the name or the pattern; empty for the whole body.</param>
public sealed record Extraction(ExtractionKind Kind, string Argument)
{
    /// <summary>Reads <c>json $.result[1]</c>, <c>header X-Token</c>, <c>cookie sid</c>, <c>regex id=(\d+)</c> or <c>body</c>.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="extraction">What was read; null on failure.</param>
    public static bool TryParse(string? text, out Extraction? extraction)
    {
        extraction = text is null ? null : Of(text);
        return extraction is not null;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Argument.Length == 0 ? Word(Kind) : $"{Word(Kind)} {Argument}";

    private static Extraction? Of(string text)
    {
        var (word, argument) = Words.Split(text);
        return word switch
        {
            "json" => JsonPath.TryParse(argument, out _) ? new(ExtractionKind.Json, argument) : null,
            "header" => Words.IsToken(argument) ? new(ExtractionKind.Header, argument) : null,
            "cookie" => Words.IsToken(argument) ? new(ExtractionKind.Cookie, argument) : null,
            "regex" => Words.IsPattern(argument) ? new(ExtractionKind.Regex, argument) : null,
            "body" => argument.Length == 0 ? new(ExtractionKind.Body, "") : null,
            _ => null,
        };
    }

    private static string Word(ExtractionKind kind) => kind.ToString().ToLowerInvariant();
}
