namespace Jauge.Load.Http2;

/// <summary>The open streams of a connection by their number, and those that are over, to be used again.</summary>
/// <remarks>Numbers rise by two, and most streams that are open are young: each has its place in a ring. One that is so old that a young
/// one needs its place goes to a dictionary.</remarks>
internal sealed class StreamTable
{
    private const int LeastPlaces = 64;
    private const int PlacesPerStream = 4;
    private readonly Stack<Http2Stream> _over = [];
    private readonly Dictionary<int, Http2Stream> _old = [];
    private Http2Stream?[] _places = new Http2Stream?[LeastPlaces];

    /// <summary>Open streams.</summary>
    public int Count { get; private set; }

    /// <summary>A stream to begin with; <see cref="Add"/> it when it has its number.</summary>
    public Http2Stream Fresh() => _over.TryPop(out var stream) ? stream : new Http2Stream();

    /// <summary>Adds a stream.</summary>
    public void Add(Http2Stream stream)
    {
        if (++Count * PlacesPerStream > _places.Length)
        {
            Grow();
        }
        Put(stream);
    }

    /// <summary>The open stream of a number, or null.</summary>
    public Http2Stream? Find(int id) =>
        _places[Place(id)] is { } stream && stream.Id == id ? stream : _old.Count > 0 ? _old.GetValueOrDefault(id) : null;

    /// <summary>Takes an open stream out; it is over.</summary>
    public void Remove(Http2Stream stream)
    {
        ref var place = ref _places[Place(stream.Id)];
        if (place == stream)
        {
            place = null;
        }
        else
        {
            _old.Remove(stream.Id);
        }
        Count--;
        stream.End();
        _over.Push(stream);
    }

    /// <summary>The open streams now, in no order.</summary>
    public Http2Stream[] ToArray() => [.. _places.OfType<Http2Stream>(), .. _old.Values];

    private void Grow()
    {
        var streams = ToArray();
        _old.Clear();
        _places = new Http2Stream?[_places.Length * 2];
        Array.ForEach(streams, Put);
    }

    private void Put(Http2Stream stream)
    {
        ref var place = ref _places[Place(stream.Id)];
        if (place is { } older)
        {
            _old[older.Id] = older;
        }
        place = stream;
    }

    private int Place(int id) => (id >> 1) & (_places.Length - 1);
}
