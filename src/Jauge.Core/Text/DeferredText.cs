namespace Jauge.Core;

/// <summary>A sentence that is worded when it is first read, for explanations that are kept beside many figures and shown beside few: a run is
/// billed interval by interval and only its sums are printed.</summary>
/// <param name="word">Words the sentence, once, from values that never change.</param>
public sealed class DeferredText(Func<Text> word) : IEquatable<DeferredText>
{
    private readonly Lazy<Text> _text = new(word);

    /// <summary>The sentence.</summary>
    public Text Text => _text.Value;

    /// <summary>Whether both read the same: it words both.</summary>
    public bool Equals(DeferredText? other) => ReferenceEquals(this, other) || (other is not null && Text == other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeferredText);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode();

    /// <summary>The English sentence.</summary>
    public override string ToString() => Text.ToString();
}
