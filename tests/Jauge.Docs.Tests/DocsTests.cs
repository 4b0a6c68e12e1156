using System.Text.RegularExpressions;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Docs.Tests;

/// <summary>Every block of the README and the docs runs: a page that lies fails here.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Pages => new(Repository.Pages());

    [Theory]
    [MemberData(nameof(Pages))]
    public void ConsoleBlocks_Typed_PrintWhatThePageShows(string page)
    {
        var blocks = Blocks(page);
        if (!blocks.Any(b => b.Language == "console")) return;
        using var session = new ConsoleSession();
        foreach (var block in blocks)
        {
            if (block.TargetFile is { } file) Write(session.Folder, file, block.Text);
            if (block.Language != "console") continue;
            foreach (var (command, expected, actual) in session.Type(block))
                if (!ConsoleSession.Matches(expected, actual) && !Accepted(page, command, expected, actual))
                    Assert.Fail($"{block}: `{command}` printed\n{actual}\nand the page shows\n{expected}\nTo accept what it prints: JAUGE_ACCEPT=1 ./test Docs");
        }
    }

    /// <summary>Writes what a command printed into the page, when the developer asks for it; never in CI, and never over an ellipsis that
    /// somebody wrote on purpose.</summary>
    private static bool Accepted(string page, string command, string expected, string actual)
    {
        if (Environment.GetEnvironmentVariable("JAUGE_ACCEPT") != "1" || Environment.GetEnvironmentVariable("CI") == "true"
            || IsWildcard(expected, actual)) return false;
        var path = Path.Combine(Repository.Root, page);
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace($"$ {command}\n{expected}", $"$ {command}\n{actual.TrimEnd()}\n", StringComparison.Ordinal));
        return true;
    }

    /// <summary>Whether an ellipsis of the page stands for something; one that is printed as it is stands for itself.</summary>
    private static bool IsWildcard(string expected, string actual) =>
        expected.Split('\n').Any(l => l.Contains('…') && !actual.Contains(l.TrimEnd(), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void YamlBlocks_OfAWholeSystem_HaveNoMistake(string page)
    {
        foreach (var block in Blocks(page)
            .Where(b => b.Language == "yaml" && b.Text.StartsWith("system:", StringComparison.Ordinal) && b.Arguments is "" or "check"))
            Mistakes(block.Text).ShouldBeEmpty(block.ToString());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void CSharpBlocks_StandInTheSources(string page)
    {
        foreach (var block in Blocks(page).Where(b => b.Language == "csharp"))
            Sources().Any(s => s.Contains(Squeezed(block.Text), StringComparison.Ordinal)).ShouldBeTrue($"{block} is in no source file");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_ToFiles_LeadSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))))
            Path.Exists(Path.Combine(folder, link.Groups[1].Value)).ShouldBeTrue($"{page} links to {link.Groups[1].Value}");
    }

    private static IReadOnlyList<DocBlock> Blocks(string page) => DocBlock.Of(page, Path.Combine(Repository.Root, page));

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
    }

    private static IEnumerable<string> Mistakes(string text)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(text, "page.yaml", bag);
        var catalog = OfferingCatalog.Load([Path.Combine(Repository.Root, "catalog")], bag);
        foreach (var environment in document?.Environments ?? []) new Resolver(catalog, bag).Resolve(document!, environment);
        return bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.ToString());
    }

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests" }.SelectMany(f =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(f => Squeezed(File.ReadAllText(f)));

    private static string Squeezed(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
