using System.Globalization;

namespace Jauge.Core.Messages;

/// <summary>The functions of placeholders by name, and what they take.</summary>
public static class TemplateFunctions
{
    /// <summary>Random letters at most: a body that is longer belongs in a file.</summary>
    public const int MostLetters = 65_536;

    /// <summary>How each is written.</summary>
    public static EquatableList<string> Forms { get; } = [.. Enum.GetValues<TemplateFunction>().Select(Form)];

    /// <summary>How a function is written, with its arguments.</summary>
    public static string Form(TemplateFunction function) => function switch
    {
        TemplateFunction.Uuid => "uuid()",
        TemplateFunction.Random => "random(low, high)",
        TemplateFunction.Letters => "letters(count)",
        TemplateFunction.Pick => "pick(a, b, …)",
        _ => $"{Name(function)}(text)",
    };

    internal static TemplateFunction? Find(string word) =>
        Enum.GetValues<TemplateFunction>().Where(f => Name(f) == word).Select(f => (TemplateFunction?)f).FirstOrDefault();

    internal static Text? Help(string word) => NearestName.Help(word, Enum.GetValues<TemplateFunction>().Select(Name));

    internal static Text? Problem(TemplateFunction function, List<TemplatePart> arguments) =>
        Fits(function, arguments) ? null : TemplateMistakes.WrongCount(Form(function));

    private static bool Fits(TemplateFunction function, List<TemplatePart> arguments) => function switch
    {
        TemplateFunction.Uuid => arguments.Count == 0,
        TemplateFunction.Random =>
            arguments is [TemplateText low, TemplateText high] && Whole(low) is { } l && Whole(high) is { } h && l <= h,
        TemplateFunction.Letters => arguments is [TemplateText count] && Whole(count) is >= 1 and <= MostLetters,
        TemplateFunction.Pick => arguments.Count >= 1,
        _ => arguments.Count == 1,
    };

    /// <summary>A whole number that is written out; null for anything else.</summary>
    public static long? Whole(TemplatePart part) =>
        part is TemplateText text && long.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static string Name(TemplateFunction function) => function.ToString().ToLowerInvariant();
}
