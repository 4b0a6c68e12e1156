using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.LoadTests;

/// <summary>A mistake in a rendered script.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Right">What is rendered.</param>
/// <param name="Wrong">What stands there instead.</param>
/// <param name="Said">What the check must say, in part.</param>
internal sealed record WrongScript(string Name, string Right, string Wrong, string Said)
{
    internal void Write(ScratchFolder folder, Delivery delivery) =>
        Write(folder, delivery, path => path is "load-tests/prod/production.ts" or "load-tests/prod/lib/requests.ts");

    internal void Write(ScratchFolder folder, Delivery delivery, Predicate<string> isOne)
    {
        var files = delivery.Files.Where(f => isOne(f.Path)).ToList();
        files.ShouldContain(f => f.Content.Contains(Right, StringComparison.Ordinal), Name);
        folder.Write(Delivery.Of(files.Select(f => f with { Content = f.Content.Replace(Right, Wrong, StringComparison.Ordinal) }), []),
            Name);
    }
}
