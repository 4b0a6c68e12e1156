# Le rôle de comptes de service de Kubernetes.

data "aws_iam_policy_document" "pod_trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "pod" {
  name               = var.role_name
  assume_role_policy = data.aws_iam_policy_document.pod_trust.json
  tags               = var.tags
}

data "aws_iam_policy_document" "calls" {
  dynamic "statement" {
    for_each = var.permissions

    content {
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_iam_role_policy" "calls" {
  name   = "calls"
  role   = aws_iam_role.pod.id
  policy = data.aws_iam_policy_document.calls.json
}

resource "aws_eks_pod_identity_association" "pod" {
  for_each        = toset(var.service_accounts)
  region          = var.region
  cluster_name    = var.cluster_name
  namespace       = var.namespace
  service_account = each.key
  role_arn        = aws_iam_role.pod.arn
  tags            = var.tags
}
