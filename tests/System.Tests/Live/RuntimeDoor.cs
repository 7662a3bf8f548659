using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace LaborRisk.WholeProduct.Live;

/// <summary>
/// The diagnostic socket that every .NET process has for its owner: collects garbage in another process and dumps its memory, without any hook in
/// the product and without tools. Messages as dotnet/diagnostics describes its IPC protocol.
/// </summary>
internal static class RuntimeDoor
{
    private const byte DumpSet = 0x01;
    private const byte GenerateCoreDump = 0x01;
    private const byte EventPipeSet = 0x02;
    private const byte StopTracing = 0x01;
    private const byte CollectTracing = 0x02;
    private const byte Ok = 0x00;

    /// <summary>Every page of memory that the process can write, managed and native.</summary>
    private const int FullDump = 4;

    /// <summary>Starting a session with it makes the runtime collect every generation first.</summary>
    private const long CollectHeap = 0x80_0000;

    /// <summary>A full collection of garbage.</summary>
    public static async Task CollectAsync(int process)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(16);
            writer.Write(1);
            writer.Write(1);
            writer.Write(CollectHeap);
            writer.Write(4);
            Write(writer, "Microsoft-Windows-DotNETRuntime");
            writer.Write(0);
        }

        var (stream, answer) = await AskAsync(process, EventPipeSet, CollectTracing, body.ToArray());
        using (stream)
        {
            var draining = stream.CopyToAsync(Stream.Null);
            var (stopped, _) = await AskAsync(process, EventPipeSet, StopTracing, answer);
            await stopped.DisposeAsync();
            await draining;
        }
    }

    /// <summary>Writes the process's memory to a file.</summary>
    public static async Task DumpAsync(int process, string path)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.Unicode, leaveOpen: true))
        {
            Write(writer, path);
            writer.Write(FullDump);
            writer.Write(0);
        }

        var (stream, answer) = await AskAsync(process, DumpSet, GenerateCoreDump, body.ToArray());
        await stream.DisposeAsync();
        Assert.Equal(0, BinaryPrimitives.ReadInt32LittleEndian(answer));
    }

    private static async Task<(NetworkStream Stream, byte[] Answer)> AskAsync(int process, byte set, byte command, byte[] body)
    {
        var path = Directory.EnumerateFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").Single();
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        var stream = new NetworkStream(socket, ownsSocket: true);
        var size = (ushort)(20 + body.Length);
        await stream.WriteAsync((byte[])[.. "DOTNET_IPC_V1\0"u8, (byte)size, (byte)(size >> 8), set, command, 0, 0, .. body]);
        var head = new byte[20];
        await stream.ReadExactlyAsync(head);
        var answer = new byte[BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(14)) - head.Length];
        await stream.ReadExactlyAsync(answer);
        Assert.Equal(Ok, head[17]);
        return (stream, answer);
    }

    /// <summary>Length in characters with the zero that ends it, then UTF-16.</summary>
    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + "\0"));
    }
}
