using System.Net;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report.Dossiers.Html;

/// <summary>Text and phrases as HTML; nothing of a file reaches the page unescaped.</summary>
internal sealed class Markup(Page page)
{
    /// <summary>Text that may stand between tags and in attributes.</summary>
    public string Text(string text) => WebUtility.HtmlEncode(Safe.Text(CurrencySigns.In(page.Language, text)));

    /// <summary>Text as it is, commands and paths, without signs for currencies.</summary>
    public static string Verbatim(string text) => WebUtility.HtmlEncode(Safe.Text(text));

    /// <summary>A phrase with its inks.</summary>
    public string Phrase(Phrase phrase) => string.Concat(phrase.Pieces.Where(p => p.Text.Length > 0).Select(Piece));

    /// <summary>A mark that a screen reader says as a word.</summary>
    public string Mark(string mark, string ink) => Meaning(mark) is { } word
        ? $"<span class=\"mark {ink}\" role=\"img\" aria-label=\"{Text(word)}\">{Text(mark)}</span>"
        : $"<span class=\"mark {ink}\" aria-hidden=\"true\">{Text(mark)}</span>";

    private string Piece(Piece piece) => piece.Text.Trim() is "✓" or "✗" or "!" or "?" or "→" or "·" or "="
        ? (piece.Text.StartsWith(' ') ? " " : "") + Mark(piece.Text.Trim(), Class(piece.Ink)) + (piece.Text.EndsWith(' ') ? " " : "")
        : piece.Ink switch
        {
            Ink.Plain => Text(piece.Text),
            Ink.Strong => $"<strong>{Text(piece.Text)}</strong>",
            _ => $"<span class=\"{Class(piece.Ink)}\">{Text(piece.Text)}</span>",
        };

    private string? Meaning(string mark) => mark switch
    {
        "✓" => page.Say("kept", "tenu"),
        "✗" => page.Say("broken", "non tenu"),
        "!" => page.Say("caution", "attention"),
        "?" => page.Say("not decided", "non décidé"),
        _ => null,
    };

    private static string Class(Ink ink) => ink.ToString().ToLowerInvariant();
}
