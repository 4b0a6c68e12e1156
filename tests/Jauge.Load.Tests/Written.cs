using Jauge.Core.Messages;

namespace Jauge.Load.Tests;

/// <summary>Templates and checks as a file writes them.</summary>
internal static class Written
{
    public static Template Template(string text) =>
        Core.Messages.Template.Parse(text, out var mistake) ?? throw new ArgumentException($"{text}: {mistake}");

    public static AnswerCheck Check(string text) => AnswerCheck.TryParse(text, out var check) ? check! : throw new ArgumentException(text);
}
