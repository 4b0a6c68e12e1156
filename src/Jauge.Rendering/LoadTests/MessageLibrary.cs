using Jauge.Rendering.Files;

namespace Jauge.Rendering.LoadTests;

/// <summary>The part of the scripts that depends on no description: what fills requests and reads answers, written by hand.</summary>
/// <remarks>A line that ends in <c>//en</c> or <c>//fr</c> belongs to one language; all others to both.</remarks>
internal static class MessageLibrary
{
    internal const string Name = "messages.ts";
    private const string Resource = "LoadTests/Library/" + Name;

    internal static RenderedFile Render(LoadSubject subject)
    {
        using var reader = new StreamReader(typeof(MessageLibrary).Assembly.GetManifestResourceStream(Resource)!);
        var (mine, other) = (subject.Say(" //en", " //fr"), subject.Say(" //fr", " //en"));
        return new(subject.At($"lib/{Name}"),
            string.Concat(reader.ReadToEnd().Split('\n').SkipLast(1).Where(l => !l.EndsWith(other, StringComparison.Ordinal))
            .Select(l => (l.EndsWith(mine, StringComparison.Ordinal) ? l[..^mine.Length] : l) + "\n")));
    }
}
