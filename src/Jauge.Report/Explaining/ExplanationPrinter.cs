using Jauge.Report.Layout;
using Jauge.Spec.Explaining;

namespace Jauge.Report.Explaining;

/// <summary>Prints the explanation of a code: the page's Markdown, laid out for the terminal.</summary>
public static class ExplanationPrinter
{
    private const string Fence = "```";
    private const int ExampleIndent = 4;

    /// <summary>Prints it.</summary>
    public static void Write(Page page, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(explanation);
        page.Title($"{explanation.Code}  {explanation.Title}").Blank();
        var paragraph = new List<string>();
        var isExample = false;
        foreach (var line in explanation.Body.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                Finish(page, paragraph);
                isExample = !isExample;
            }
            else if (isExample) Example(page, line);
            else if (line.Trim().Length > 0 && !line.StartsWith('|')) paragraph.Add(line.Trim());
            else
            {
                Finish(page, paragraph);
                if (line.StartsWith('|')) page.Paragraph(line, 0, 2);
                else page.Blank();
            }
        }

        Finish(page, paragraph);
    }

    /// <summary>As it is written; a line that the page cannot hold goes on under itself.</summary>
    private static void Example(Page page, string line)
    {
        var indent = ExampleIndent + line.Length - line.TrimStart().Length;
        if (ExampleIndent + TextWidth.Of(line) <= page.Width) page.Line(new string(' ', ExampleIndent) + line.In(Ink.Accent));
        else page.Paragraph(line.Trim().In(Ink.Accent), indent, 2);
    }

    private static void Finish(Page page, List<string> paragraph)
    {
        if (paragraph.Count > 0) page.Paragraph(Marked(string.Join(' ', paragraph)));
        paragraph.Clear();
    }

    /// <summary>What stands between pairs of asterisks is strong.</summary>
    private static Phrase Marked(string text) =>
        text.Split("**").Select((part, i) => i % 2 == 1 ? part.Strong() : (Phrase)part).Aggregate(Phrase.Empty, (a, b) => a + b);
}
