# Le groupe de sécurité d'un programme ; qui peut s'y connecter est dit par le module du programme.

resource "aws_security_group" "main" {
  region      = var.region
  name        = var.name
  description = "Programs"
  vpc_id      = var.vpc_id
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_vpc_security_group_egress_rule" "all" {
  region            = var.region
  security_group_id = aws_security_group.main.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
  tags              = var.tags
}
