using InitLab.Charts.Rendering;

namespace InitLab.Teaching.Tests;

public sealed class EvidenceLogTests
{
    private const string Source = "Goodfellow et al. 2016, 8.4";

    private readonly EvidenceLog _log = new("01-breaking-symmetry", () => false);

    [Fact]
    public void A_row_shows_claim_prediction_measurement_tolerance_and_source()
    {
        var row = _log.That("Equal units stay equal").Predicts(1).Measured(8, _ => 1).From(Source);
        Assert.Equal(
            "✓ holds: Equal units stay equal · predicted 1 (exact) · measured 1 on all 8 seeds · " + Source,
            row.ToString()
        );
        string[] cells = ["Equal units stay equal", "<td>1</td>", "1 on all 8 seeds", "exact", Source, "✓ holds"];
        Assert.All(cells, cell => Assert.Contains(cell, row.ToHtml(), StringComparison.Ordinal));
        Assert.DoesNotContain("Warning", row.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_learners_session_a_failing_row_warns_and_the_notebook_runs_on()
    {
        var row = _log.That("c").PredictsBelow(1).Measured(2).From(Source);
        Assert.False(row.Holds);
        Assert.Contains("✗ does not hold", row.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("does not hold here: it is 2.", row.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("does not hold here: it is 2.", row.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_strict_run_a_failing_row_throws_with_everything_one_needs()
    {
        var log = new EvidenceLog("01", () => true);
        log.That("holds").Predicts(1).Measured(1).From(Source);
        var error = Assert.Throws<EvidenceException>(() =>
            log.That("c").PredictsBelow(1).Measured(8, seed => seed).OnMedian().From(Source)
        );
        Assert.Equal(
            "The claim 'c' does not hold: the median is 3.5. Predicted: below 1 (the limit). "
                + "Measured: median 3.5 [0, 7], n = 8. By seed: seed 0: 0, seed 1: 1, seed 2: 2, seed 3: 3, seed 4: 4, "
                + $"seed 5: 5, seed 6: 6, seed 7: 7. Source: {Source}.",
            error.Message
        );
        Assert.Same(error.Row, log.Rows[1]);
    }

    [Fact]
    public void The_log_shows_all_rows_and_how_many_hold()
    {
        _log.That("first").Predicts(1).Measured(1).From(Source);
        _log.That("second").Predicts(1).Measured(2).From(Source);
        Assert.StartsWith(
            "Evidence of 01-breaking-symmetry: 1 of 2 claims hold.\n✓",
            _log.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("1 of 2 claims hold", _log.ToHtml(), StringComparison.Ordinal);
        Assert.True(
            _log.ToHtml().IndexOf("first", StringComparison.Ordinal)
                < _log.ToHtml().IndexOf("second", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_cell_that_runs_again_replaces_its_row()
    {
        _log.That("first").Predicts(1).Measured(2).From(Source);
        _log.That("second").Predicts(1).Measured(1).From(Source);
        _log.That("first").Predicts(1).Measured(1).From(Source);
        Assert.Equal(["first", "second"], _log.Rows.Select(row => row.Claim));
        Assert.All(_log.Rows, row => Assert.True(row.Holds));
    }

    [Fact]
    public void Two_logs_share_nothing()
    {
        _log.That("c").Predicts(1).Measured(1).From(Source);
        Assert.Empty(new EvidenceLog("01-breaking-symmetry").Rows);
    }

    [Fact]
    public void What_looks_like_markup_stays_text()
    {
        var row = _log.That("<script>x</script>").Predicts(1).Measured(2).From("<b>");
        Assert.DoesNotContain("<script>", row.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", _log.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_a_cell_shows_follows_the_display_conventions()
    {
        Type[] shown = [typeof(EvidenceLog), typeof(EvidenceRow), typeof(Prediction), typeof(PredictionNote)];
        Assert.All(
            shown,
            type =>
            {
                Assert.True(type.IsSubclassOf(typeof(RichDisplay)));
                var attributes = type.GetCustomAttributes(inherit: true).Select(attribute => attribute.GetType().Name);
                Assert.Contains("TypeFormatterSourceAttribute", attributes);
            }
        );
        var bundle = _log.ToMimeBundle();
        Assert.Equal(_log.ToHtml(), bundle["text/html"]);
        Assert.Equal(_log.ToString(), bundle["text/plain"]);
    }
}
