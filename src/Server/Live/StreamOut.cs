using LaborRisk.Domain;
using LaborRisk.Server.Wall;

namespace LaborRisk.Server.Live;

/// <summary>Puts what was decided onto the stream.</summary>
internal sealed class StreamOut(StreamHub hub, StreamFrames frames)
{
    public void Publish(Outcome outcome)
    {
        foreach (var score in outcome.Scores)
        {
            hub.Publish(id => frames.Of(id, score));
        }

        foreach (var alert in outcome.Alerts)
        {
            Publish(alert);
        }
    }

    public void Publish(AlertTransition alert) => hub.Publish(id => frames.Of(id, alert));

    public void Publish(ShardStatus status, HourFigures closed, Instant now) => hub.Publish(id => frames.Of(id, status, closed, now));
}
