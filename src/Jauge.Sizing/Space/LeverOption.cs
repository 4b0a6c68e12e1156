using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Sizing.Space;

/// <summary>One position of a lever.</summary>
/// <param name="Settings">What it sets; empty: as the file has it.</param>
internal sealed record LeverOption(EquatableList<SystemSetting> Settings)
{
    internal static LeverOption AsIs { get; } = new([]);

    internal static LeverOption Of(string path, string value) => new([new(path, value)]);
}
