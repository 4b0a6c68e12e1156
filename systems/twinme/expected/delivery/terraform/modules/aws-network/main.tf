# Le réseau d'une région : des sous-réseaux publics, privés et de données dans chaque zone.

locals {
  zones = { for index, zone in var.zones : zone => index }
}

resource "aws_vpc" "main" {
  region               = var.region
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags = merge(var.tags, {
    Name = var.name
  })
}

# Qui oublie de nommer un groupe en reçoit un qui ne laisse rien passer.
resource "aws_default_security_group" "closed" {
  region = var.region
  vpc_id = aws_vpc.main.id
  tags = merge(var.tags, {
    Name = "${var.name}-closed"
  })
}

resource "aws_internet_gateway" "main" {
  region = var.region
  vpc_id = aws_vpc.main.id
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_subnet" "public" {
  for_each          = local.zones
  region            = var.region
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(var.cidr, 6, each.value + 40)
  tags = merge(var.tags, {
    Name = "${var.name}-public-${each.key}"
    # Où les contrôleurs de Kubernetes placent les répartiteurs.
    "kubernetes.io/role/elb" = "1"
  })
}

resource "aws_subnet" "private" {
  for_each          = local.zones
  region            = var.region
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(var.cidr, 3, each.value)
  tags = merge(var.tags, {
    Name = "${var.name}-private-${each.key}"
    # Où les contrôleurs de Kubernetes placent les répartiteurs.
    "kubernetes.io/role/internal-elb" = "1"
  })
}

resource "aws_subnet" "data" {
  for_each          = local.zones
  region            = var.region
  vpc_id            = aws_vpc.main.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(var.cidr, 6, each.value + 32)
  tags = merge(var.tags, {
    Name = "${var.name}-data-${each.key}"
  })
}

resource "aws_route_table" "public" {
  region = var.region
  vpc_id = aws_vpc.main.id
  tags = merge(var.tags, {
    Name = "${var.name}-public"
  })
}

resource "aws_route" "internet" {
  region                 = var.region
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "public" {
  for_each       = local.zones
  region         = var.region
  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = aws_route_table.public.id
}

resource "aws_eip" "nat" {
  for_each = toset(slice(var.zones, 0, min(var.nat_gateways, length(var.zones))))
  region   = var.region
  domain   = "vpc"
  tags = merge(var.tags, {
    Name = "${var.name}-nat-${each.key}"
  })
}

resource "aws_nat_gateway" "main" {
  for_each      = toset(slice(var.zones, 0, min(var.nat_gateways, length(var.zones))))
  region        = var.region
  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags = merge(var.tags, {
    Name = "${var.name}-${each.key}"
  })
  depends_on = [aws_internet_gateway.main]
}

resource "aws_route_table" "private" {
  for_each = local.zones
  region   = var.region
  vpc_id   = aws_vpc.main.id
  tags = merge(var.tags, {
    Name = "${var.name}-private-${each.key}"
  })
}

resource "aws_route" "nat" {
  for_each               = var.nat_gateways > 0 ? local.zones : {}
  region                 = var.region
  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main[var.zones[min(each.value, var.nat_gateways - 1)]].id
}

resource "aws_route_table_association" "private" {
  for_each       = local.zones
  region         = var.region
  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}

# Les bases n'appellent personne : aucune route ne sort.
resource "aws_route_table" "data" {
  region = var.region
  vpc_id = aws_vpc.main.id
  tags = merge(var.tags, {
    Name = "${var.name}-data"
  })
}

resource "aws_route_table_association" "data" {
  for_each       = local.zones
  region         = var.region
  subnet_id      = aws_subnet.data[each.key].id
  route_table_id = aws_route_table.data.id
}

# Ne coûte rien, et épargne à la passerelle NAT le trafic vers les buckets et les tables.
resource "aws_vpc_endpoint" "free" {
  for_each          = toset(["s3", "dynamodb"])
  region            = var.region
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([aws_route_table.data.id], [for one in aws_route_table.private : one.id])
  tags = merge(var.tags, {
    Name = "${var.name}-${each.key}"
  })
}

resource "aws_security_group" "endpoints" {
  count       = length(var.interface_endpoints) > 0 ? 1 : 0
  region      = var.region
  name        = "${var.name}-endpoints"
  description = "Endpoints of AWS services"
  vpc_id      = aws_vpc.main.id
  tags = merge(var.tags, {
    Name = "${var.name}-endpoints"
  })
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  count             = length(var.interface_endpoints) > 0 ? 1 : 0
  region            = var.region
  security_group_id = aws_security_group.endpoints[0].id
  cidr_ipv4         = var.cidr
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  tags              = var.tags
}

resource "aws_vpc_endpoint" "billed" {
  for_each            = toset(var.interface_endpoints)
  region              = var.region
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [for zone in var.zones : aws_subnet.private[zone].id]
  security_group_ids  = [aws_security_group.endpoints[0].id]
  private_dns_enabled = true
  tags = merge(var.tags, {
    Name = "${var.name}-${each.key}"
  })
}

# Ce qui a été refusé est ce qu'il faut à une enquête ; ce qui a été accepté en coûte un multiple.
resource "aws_flow_log" "main" {
  region               = var.region
  vpc_id               = aws_vpc.main.id
  traffic_type         = "REJECT"
  log_destination_type = "s3"
  log_destination      = var.flow_log_bucket_arn
  tags                 = var.tags
}
