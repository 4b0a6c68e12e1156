using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Queues that deliver: a message waits for its turn, is handed to its consumer, and is tried again after a delay or given
/// up.</content>
internal sealed partial class SystemRun
{
    private const ulong MessageSalt = 0x94D049BB133111EB;
    private const ulong DeliverySalt = 0xBF58476D1CE4E5B9;
    private const long LongestDrain = 24 * 3600 * RunTime.Second;
    private QueueState?[] _queues = [];
    private (int Cell, int Position, ulong Key, int Sent)[] _schedules = [];
    private MessageState[] _messages = [];
    private int _freeMessage = -1;
    private bool _isDraining;

    private void BeginQueues()
    {
        _queues = [.. _cells.Select(c => _stations[c.Station].Queue is { } queue ? new QueueState(queue) : null)];
        var schedules = new List<(int, int, ulong, int)>();
        for (var c = 0; c < _cells.Length; c++)
            for (var i = 0; i < (_queues[c]?.Model.Schedules.Count ?? 0); i++)
                schedules.Add((c, i, ScheduleKey(in _cells[c], _queues[c]!.Model.Schedules[i]), 0));
        _schedules = [.. schedules];
        for (var i = 0; i < _schedules.Length; i++) BeginSchedule(i);
    }

    private ulong ScheduleKey(in CellState cell, ScheduleModel schedule) =>
        StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "schedule",
        $"{_stations[cell.Station].Name}@{_model.Regions[cell.Region]}/{schedule.Name}");

    // the clock of a schedule knows nothing of when the load begins
    private void BeginSchedule(int at)
    {
        var share = Ziggurat.Unit(RandomStream.Mix(unchecked(_schedules[at].Key + PickSalt)));
        Push((long)(RunTime.FromTimeSpan(ScheduleAt(at).Every) * share), RunEvent.ScheduleDue, at);
    }

    private ScheduleModel ScheduleAt(int at) => _queues[_schedules[at].Cell]!.Model.Schedules[_schedules[at].Position];

    private void ScheduleDue(int at, long now)
    {
        if (_isDraining) return;
        ref var schedule = ref _schedules[at];
        var model = ScheduleAt(at);
        Enqueue(schedule.Cell, model.Delivery, StreamKey.Member(schedule.Key, schedule.Sent++), now);
        Push(now + RunTime.FromTimeSpan(model.Every), RunEvent.ScheduleDue, at);
    }

    private void Enqueue(int cell, int delivery, ulong key, long now)
    {
        if (_queues[cell] is not { } queue) return;
        var message = NewMessage();
        _messages[message] = new() { Key = key, Enqueued = now, Delivery = delivery, Cell = cell, Next = -1 };
        queue.Enqueued++;
        Append(message, queue, now);
        Pump(cell, queue, now);
    }

    private int NewMessage()
    {
        if (_freeMessage < 0)
        {
            var first = _messages.Length;
            Array.Resize(ref _messages, Math.Max(64, first * 2));
            for (var i = _messages.Length - 1; i >= first; i--) (_messages[i].Next, _freeMessage) = (_freeMessage, i);
        }

        var message = _freeMessage;
        _freeMessage = _messages[message].Next;
        return message;
    }

    private void Append(int message, QueueState queue, long now)
    {
        queue.ChangeWaiting(1, now);
        if (queue.Head < 0) queue.Head = message;
        else _messages[queue.Tail].Next = message;
        queue.Tail = message;
    }

    // a delivery that fails at once makes room within the loop, not one level deeper
    private void Pump(int cell, QueueState queue, long now)
    {
        if (queue.IsPumping) return;
        queue.IsPumping = true;
        while (queue.Head >= 0 && queue.Busy < queue.Model.Concurrency && MayBegin(cell, queue, now))
        {
            var message = queue.Head;
            queue.Head = _messages[message].Next;
            _messages[message].Next = -1;
            queue.ChangeWaiting(-1, now);
            Deliver(message, queue, now);
        }

        queue.IsPumping = false;
        if (queue.Left == 0) queue.EmptyAt = now;
    }

    private bool MayBegin(int cell, QueueState queue, long now)
    {
        if (queue.Model.Rate is not { } rate || queue.Tokens.TryTake(rate, Time(now))) return true;
        if (queue.IsArmed) return false;
        queue.IsArmed = true;
        Push(now + RunTime.FromTimeSpan(queue.Tokens.WaitFor(rate, Time(now)) ?? TimeSpan.Zero), RunEvent.DeliveryDue, cell);
        return false;
    }

    private void DeliveryDue(int cell, long now)
    {
        _queues[cell]!.IsArmed = false;
        Pump(cell, _queues[cell]!, now);
    }

    private void Deliver(int message, QueueState queue, long now)
    {
        ref var sent = ref _messages[message];
        if (sent.Attempts == 0) queue.RecordWait(now - sent.Enqueued);
        queue.Busy++;
        var index = NewFrame(sent.Delivery, RandomStream.Mix(unchecked(sent.Key + DeliverySalt + ((ulong)sent.Attempts * AttemptSalt))),
            now);
        sent.Attempts++;
        ref var frame = ref _frames[index];
        (frame.Region, frame.User, frame.Traits) = ((short)_cells[sent.Cell].Region, message, FrameTraits.Delivery);
        if (_rows[sent.Delivery].Timeout >= 0) Limit(index, frame.Generation, _rows[sent.Delivery].Timeout, now);
        Issue(index, now);
    }

    private void Delivered(int message, FailureCause cause, long now)
    {
        ref readonly var sent = ref _messages[message];
        var (cell, queue) = (sent.Cell, _queues[sent.Cell]!);
        queue.Busy--;
        if (cause != FailureCause.None && sent.Attempts < queue.Model.Attempts)
            Redeliver(message, queue, now);
        else
            Discard(message, queue, cause, now);
        Pump(cell, queue, now);
    }

    private void Redeliver(int message, QueueState queue, long now)
    {
        queue.Retried++;
        queue.Resting++;
        Push(now + queue.DelayAfter(_messages[message].Attempts), RunEvent.MessageDue, message);
    }

    private void MessageDue(int message, long now)
    {
        var (cell, queue) = (_messages[message].Cell, _queues[_messages[message].Cell]!);
        queue.Resting--;
        Append(message, queue, now);
        Pump(cell, queue, now);
    }

    private void Discard(int message, QueueState queue, FailureCause cause, long now)
    {
        if (cause == FailureCause.None)
        {
            queue.Delivered++;
            queue.RecordDone(now - _messages[message].Enqueued);
        }
        else
            queue.DeadLettered++;
        (_messages[message].Next, _freeMessage) = (_freeMessage, message);
    }

    // nobody sends any more: how long until the queues are empty, a day at most
    private RunRecord Drained(RunRecord record)
    {
        if (_isOver || _settings.Awaited is not null || _queues.All(q => q is null)) return record;
        var (end, until) = (_now, _now + LongestDrain);
        (_isDraining, _counts) = (true, new(_requests.Length, _journeys.Length));
        while (!AreEmpty() && _queue.Prepare(until))
            while (!AreEmpty() && _queue.TryTake(until, out var now, out var payload))
            {
                _now = now;
                Handle(payload, now);
            }

        for (var c = 0; c < _queues.Length; c++)
            if (_queues[c] is { } queue) Late(queue, record.Queues[c]!, end);
        return record;
    }

    // what the load leaves behind waits, too: the longest of all
    private void Late(QueueState queue, QueueRecord record, long end)
    {
        if (queue.Left == 0) record.Drain = Math.Max(0, queue.EmptyAt - end);
        for (var message = queue.Head; message >= 0; message = _messages[message].Next)
            if (_messages[message].Attempts == 0) queue.RecordWait(_now - _messages[message].Enqueued);
        var late = queue.Close(_now);
        record.Wait.Merge(late.Wait);
        record.Done.Merge(late.Done);
    }

    private bool AreEmpty()
    {
        foreach (var queue in _queues)
            if (queue is { Left: > 0 }) return false;
        return true;
    }
}
