using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace LaborRisk.Server.Live;

/// <summary>
/// Requests between the web server and the door, bounded in number and in bytes. When it is full nothing waits: the request is refused before its body
/// is read, and counted.
/// </summary>
internal sealed class DoorQueue(long mostBytes, int mostRequests)
{
    private readonly Channel<Submission> channel = Channel.CreateBounded<Submission>(
        new BoundedChannelOptions(mostRequests) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private long bytes;
    private long requests;
    private long refused;

    /// <summary>Bytes of bodies that wait or are at work.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>Requests that wait or are at work.</summary>
    public long Requests => Volatile.Read(ref requests);

    /// <summary>Requests refused because it was full.</summary>
    public long Refused => Volatile.Read(ref refused);

    /// <summary>Takes room for a body. What was taken is given back with <see cref="Leave"/>.</summary>
    public bool TryEnter(long length)
    {
        var fits = Interlocked.Add(ref bytes, length) <= mostBytes;
        fits &= Interlocked.Increment(ref requests) <= mostRequests;
        if (!fits)
        {
            Leave(length);
            Interlocked.Increment(ref refused);
        }

        return fits;
    }

    public void Leave(long length)
    {
        Interlocked.Add(ref bytes, -length);
        Interlocked.Decrement(ref requests);
    }

    /// <summary>Hands a submission over. Those that entered always find room.</summary>
    public bool TryWrite(Submission submission) => channel.Writer.TryWrite(submission);

    public bool TryRead([NotNullWhen(true)] out Submission? submission) => channel.Reader.TryRead(out submission);

    public bool IsEmpty => channel.Reader.Count == 0;

    /// <summary>Takes no more; what is in it can still be read.</summary>
    public void Close() => channel.Writer.TryComplete();
}
