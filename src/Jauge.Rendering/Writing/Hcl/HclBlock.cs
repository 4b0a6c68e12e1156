using System.Collections;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A block: arguments and inner blocks, in the order in which they were added.</summary>
public sealed class HclBlock : IEnumerable<HclEntry>
{
    private readonly List<HclEntry> _entries = [];

    /// <summary>An empty block.</summary>
    /// <param name="type">Such as <c>resource</c>.</param>
    /// <param name="labels">Such as the resource's type and name.</param>
    /// <exception cref="ArgumentException">The type is no identifier.</exception>
    public HclBlock(string type, params string[] labels) => (Type, Labels) = (HclIdentifier.Checked(type), labels);

    /// <summary>What is said above it; null for nothing.</summary>
    public string? Comment { get; init; }

    internal string Type { get; }

    internal IReadOnlyList<string> Labels { get; }

    internal IReadOnlyList<HclEntry> Entries => _entries;

    /// <summary>Adds an argument; a null value adds nothing.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or there already.</exception>
    public void Add(string name, HclValue? value) => Add(name, value, null);

    /// <summary>Adds an argument with a comment above it.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or there already.</exception>
    public void Add(string name, HclValue? value, string? comment)
    {
        if (value is null) return;
        if (_entries.Any(e => e.Name == name)) throw new ArgumentException($"'{name}' is there already.", nameof(name));
        _entries.Add(new(HclIdentifier.Checked(name), value, null, comment));
    }

    /// <summary>Adds an inner block; null adds nothing.</summary>
    public void Add(HclBlock? block)
    {
        if (block is not null) _entries.Add(new("", null, block, block.Comment));
    }

    /// <summary>Adds inner blocks.</summary>
    public void Add(IEnumerable<HclBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        foreach (var block in blocks) Add(block);
    }

    /// <summary>Adds arguments and blocks as they are.</summary>
    /// <exception cref="ArgumentException">A name is there already.</exception>
    public void Add(IEnumerable<HclEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
            if (entry.Block is { } block) Add(block);
            else Add(entry.Name, entry.Value, entry.Comment);
    }

    /// <summary>Adds an argument and gives the block back.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or there already.</exception>
    public HclBlock With(string name, HclValue? value, string? comment = null)
    {
        Add(name, value, comment);
        return this;
    }

    /// <summary>Adds an inner block and gives the block back; null adds nothing.</summary>
    public HclBlock With(HclBlock? block)
    {
        Add(block);
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<HclEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
