using Jauge.Core;
using Jauge.Sizing.Space;

namespace Jauge.Sizing;

/// <summary>What levers and changes are called.</summary>
internal static class Words
{
    private const int MostShown = 6;

    /// <summary>A lever with its positions.</summary>
    internal static Text Of(Lever lever)
    {
        var values = lever.Options.Skip(1).Select(o => o.Settings[0].Value).ToList();
        var shown = string.Join(", ", values.Take(MostShown)) + (values.Count > MostShown ? " …" : "");
        return Text.Same($"{lever.Path}: {shown}");
    }
}
