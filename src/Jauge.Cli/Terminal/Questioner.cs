using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Spec.Starting;

namespace Jauge.Cli.Terminal;

/// <summary>Asks on the terminal: questions go to standard error, so that standard output stays the answer's.</summary>
internal sealed class Questioner(Page page, Shell shell, TextReader answers) : IQuestioner
{
    public string? Ask(Text question, string suggestion)
    {
        var offered = suggestion.Length > 0 ? $" [{suggestion}]".Faint() : Phrase.Empty;
        page.Paragraph(page.Say(question).Strong() + offered);
        if (Shell.IsErrorTerminal) shell.Error.Write("› ");
        return answers.ReadLine();
    }

    public void Object(Text reason) => page.Paragraph(page.Say(reason).In(Ink.Caution), 2);
}
