namespace Jauge.Load.Http2;

/// <summary>The open streams of a connection by their number: a table with open addressing, and the streams that are over, to be used again.</summary>
internal sealed class StreamTable
{
    private readonly Stack<Http2Stream> _over = [];
    private Http2Stream?[] _places = new Http2Stream?[16];

    /// <summary>Open streams.</summary>
    public int Count { get; private set; }

    /// <summary>A stream to begin with; <see cref="Add"/> it when it has its number.</summary>
    public Http2Stream Fresh() => _over.TryPop(out var stream) ? stream : new Http2Stream();

    /// <summary>Adds a stream.</summary>
    public void Add(Http2Stream stream)
    {
        if (Count * 2 >= _places.Length)
        {
            Grow();
        }
        Put(stream);
        Count++;
    }

    /// <summary>The open stream of a number, or null.</summary>
    public Http2Stream? Find(int id)
    {
        var place = Home(id);
        for (; _places[place] is { } stream; place = Next(place))
        {
            if (stream.Id == id)
            {
                return stream;
            }
        }
        return null;
    }

    /// <summary>Takes an open stream out; it is over.</summary>
    public void Remove(Http2Stream stream)
    {
        var place = Home(stream.Id);
        while (_places[place] != stream)
        {
            place = Next(place);
        }
        _places[place] = null;
        CloseGap(place);
        Count--;
        stream.End();
        _over.Push(stream);
    }

    /// <summary>The open streams now, in no order.</summary>
    public Http2Stream[] ToArray() => [.. _places.OfType<Http2Stream>()];

    // streams behind a place that became free move up, as far as their own places allow
    private void CloseGap(int free)
    {
        for (var place = Next(free); _places[place] is { } stream; place = Next(place))
        {
            var home = Home(stream.Id);
            var stays = free <= place ? free < home && home <= place : free < home || home <= place;
            if (!stays)
            {
                (_places[free], _places[place]) = (stream, null);
                free = place;
            }
        }
    }

    private void Grow()
    {
        var streams = ToArray();
        _places = new Http2Stream?[_places.Length * 2];
        Array.ForEach(streams, Put);
    }

    private void Put(Http2Stream stream)
    {
        var place = Home(stream.Id);
        while (_places[place] is not null)
        {
            place = Next(place);
        }
        _places[place] = stream;
    }

    private int Home(int id) => (id >> 1) & (_places.Length - 1);

    private int Next(int place) => (place + 1) & (_places.Length - 1);
}
