# La zone publique du domaine.

resource "aws_route53_zone" "main" {
  name = var.domain
  tags = var.tags

  lifecycle {
    # Une nouvelle zone a d'autres serveurs de noms : le domaine disparaîtrait jusqu'à ce que le bureau d'enregistrement les connaisse.
    prevent_destroy = true
  }
}
