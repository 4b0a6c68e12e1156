# Des sujets par gravité, et qui ils préviennent.

data "aws_caller_identity" "current" {}

# Sans clé KMS : les alarmes ne peuvent écrire dans un sujet à clé d'AWS, et ne disent aucun secret.
resource "aws_sns_topic" "main" {
  for_each = var.topics
  region   = var.region
  name     = each.value
  tags     = var.tags
}

data "aws_iam_policy_document" "main" {
  for_each = aws_sns_topic.main

  statement {
    actions   = ["sns:Publish"]
    resources = [each.value.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_sns_topic_policy" "main" {
  for_each = aws_sns_topic.main
  region   = var.region
  arn      = each.value.arn
  policy   = data.aws_iam_policy_document.main[each.key].json
}

resource "aws_sns_topic_subscription" "emails" {
  for_each  = toset(flatten([for severity in keys(var.topics) : [for email in var.emails : "${severity} ${email}"]]))
  region    = var.region
  topic_arn = aws_sns_topic.main[split(" ", each.key)[0]].arn
  protocol  = "email"
  endpoint  = split(" ", each.key)[1]
}
