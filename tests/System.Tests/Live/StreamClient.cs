using System.Globalization;

namespace LaborRisk.WholeProduct.Live;

/// <summary>An event as it came over the stream.</summary>
internal sealed record StreamLine(long Id, string Kind, string Data);

/// <summary>Reads server-sent events.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private StreamClient(HttpResponseMessage answer, StreamReader lines) => (this.answer, this.lines) = (answer, lines);

    public static async Task<StreamClient> OpenAsync(LiveService service, long after) =>
        await OpenAsync(service, after.ToString(CultureInfo.InvariantCulture));

    public static async Task<StreamClient> OpenAsync(LiveService service, string? after = null)
    {
        var answer = await service.GetAsync("/api/stream", "wall", after);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var client = new StreamClient(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));

        // The comment that opens the stream: from here on nothing is missed.
        Assert.Equal(":", await client.lines.ReadLineAsync());
        Assert.Equal("", await client.lines.ReadLineAsync());
        return client;
    }

    public async Task<IReadOnlyList<StreamLine>> ReadAsync(int count)
    {
        var read = new List<StreamLine>();
        while (read.Count < count)
        {
            var (id, kind, data) = (await FieldAsync("id: "), await FieldAsync("event: "), await FieldAsync("data: "));
            Assert.Equal("", await lines.ReadLineAsync());
            read.Add(new StreamLine(long.Parse(id, CultureInfo.InvariantCulture), kind, data));
        }

        return read;
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }

    private async Task<string> FieldAsync(string name)
    {
        var line = await lines.ReadLineAsync();
        Assert.StartsWith(name, line, StringComparison.Ordinal);
        return line![name.Length..];
    }
}
