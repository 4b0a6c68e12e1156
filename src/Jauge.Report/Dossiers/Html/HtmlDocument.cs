using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Jauge.Core;
using Jauge.Report.Dossiers.Charts;

namespace Jauge.Report.Dossiers.Html;

/// <summary>The whole page: one file that asks no network for anything.</summary>
internal static class HtmlDocument
{
    /// <summary>Says in a page who wrote it: such a page may be written over.</summary>
    public const string Generator = "<meta name=\"generator\" content=\"Jauge\">";

    // escapes < > & whatever the text: a title of the file cannot end the script element
    private static readonly JsonSerializerOptions Embedded = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Puts the page together.</summary>
    public static string Of(HtmlPage page, string title, string subtitle, FrontEnd frontEnd)
    {
        var markup = new Markup(page);
        var body = page.Body();
        var script = Closed(frontEnd.Script);
        return $"""
            <!doctype html>
            <html lang="{(page.Language == Language.French ? "fr" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Hash(script)}'">
            {Generator}
            <meta name="color-scheme" content="light dark">
            <title>{markup.Text(title)}</title>
            <style>{Closed(frontEnd.Style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">{markup.Text(page.Say("Skip to the content", "Aller au contenu"))}</a>
            <header class="top"><div><p class="brand">Jauge</p><h1>{markup.Text(title)}</h1><p class="sub">{markup.Text(subtitle)}</p></div>
            <button id="theme" type="button" aria-pressed="false" hidden>{markup.Text(page.Say("Dark theme", "Thème sombre"))}</button></header>
            <div class="layout">
            <nav class="nav" aria-label="{markup.Text(page.Say("Contents", "Sommaire"))}"><details open><summary>{markup.Text(page.Say("Contents", "Sommaire"))}</summary><ol>{Links(page, markup)}</ol></details></nav>
            <main id="main" tabindex="-1">
            <noscript><p class="lead">{markup.Text(page.Say("Charts need JavaScript; their figures stand in the tables below each.", "Les graphiques demandent JavaScript ; leurs chiffres sont dans le tableau sous chacun."))}</p></noscript>
            {body}</main>
            </div>
            <script type="application/json" id="dossier-data">{Data(page)}</script>
            <script>{script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Links(HtmlPage page, Markup markup) =>
        string.Concat(page.Sections.Select(s => $"<li><a href=\"#{s.Id}\">{markup.Text(s.Title)}</a></li>"));

    private static string Data(HtmlPage page) => ChartJson.Of(page.Language, page.Charts).ToJsonString(Embedded);

    private static string Hash(string script) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    // neither the script nor the style sheet may end its element early, and line ends are part of what is hashed
    private static string Closed(string text) => text.Replace("</", "<\\/", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
}
