using System.Globalization;

namespace Jauge.Core.Messages;

/// <summary>What must hold of an answer that is right.</summary>
/// <param name="Kind">What is checked.</param>
/// <param name="Argument">Name of the header, path of the JSON, text or pattern; empty for the status.</param>
/// <param name="Value">What it must be; null where it must only be there.</param>
/// <param name="Statuses">Status codes that are right; empty for any other kind.</param>
public sealed record AnswerCheck(AnswerCheckKind Kind, string Argument, string? Value, EquatableList<Range<int>> Statuses)
{
    private const int LowestStatus = 100;
    private const int HighestStatus = 999;

    /// <summary>Reads <c>status 200..299 or 409</c>, <c>header X</c>, <c>header X = value</c>, <c>body contains text</c>, <c>body lacks
    /// text</c>,
    /// <c>regex pattern</c>, <c>json $.path</c> or <c>json $.path = value</c>.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="check">What was read; null on failure.</param>
    public static bool TryParse(string? text, out AnswerCheck? check)
    {
        check = text is null ? null : Of(text);
        return check is not null;
    }

    /// <summary>Whether a status is one of those that are right.</summary>
    public bool Takes(int status) => Statuses.Any(s => s.Low <= status && status <= s.High);

    /// <summary>As it is written.</summary>
    public override string ToString() => Kind switch
    {
        AnswerCheckKind.Status => $"status {string.Join(" or ", Statuses.Select(Written))}",
        AnswerCheckKind.Contains => $"body contains {Argument}",
        AnswerCheckKind.Lacks => $"body lacks {Argument}",
        _ => $"{Kind.ToString().ToLowerInvariant()} {Argument}{(Value is null ? "" : $" = {Value}")}",
    };

    private static string Written(Range<int> range) => range.IsExact ? range.Low.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.Low}..{range.High}");

    private static AnswerCheck? Of(string text)
    {
        var (word, rest) = Words.Split(text);
        return word switch
        {
            "status" => Status(rest),
            "body" => Body(rest),
            "regex" => Words.IsPattern(rest) ? new(AnswerCheckKind.Regex, rest, null, []) : null,
            "header" => Compared(AnswerCheckKind.Header, rest, Words.IsToken),
            "json" => Compared(AnswerCheckKind.Json, rest, t => JsonPath.TryParse(t, out _)),
            _ => null,
        };
    }

    private static AnswerCheck? Status(string text)
    {
        var ranges = new List<Range<int>>();
        foreach (var part in text.Split(" or "))
        {
            if (!Ranges.TryParse<int>(part.Trim(), Counts.TryParseWhole, out var range) || range.IsReversed
                || range is not { Low: >= LowestStatus, High: <= HighestStatus }) return null;
            ranges.Add(range);
        }

        return new(AnswerCheckKind.Status, "", null, [.. ranges]);
    }

    private static AnswerCheck? Body(string text)
    {
        var (word, rest) = Words.Split(text);
        return (word, rest.Length) switch
        {
            ("contains", > 0) => new(AnswerCheckKind.Contains, rest, null, []),
            ("lacks", > 0) => new(AnswerCheckKind.Lacks, rest, null, []),
            _ => null,
        };
    }

    private static AnswerCheck? Compared(AnswerCheckKind kind, string text, Predicate<string> isName)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = (at < 0 ? text : text[..at]).Trim();
        return isName(name) ? new(kind, name, at < 0 ? null : text[(at + 1)..].Trim(), []) : null;
    }
}
